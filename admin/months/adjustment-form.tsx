import { createSignal, type JSX } from 'solid-js'
import type { Person } from '../../core/model/person.ts'
import type { Problem } from '../../core/model/result.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import { teamPath } from '../api.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { AreaField } from '../fields/area-field.tsx'
import { DateField } from '../fields/date-field.tsx'
import { FIELD_FORMS } from '../fields/field-forms.ts'
import { problemAt } from '../fields/problem-at.ts'
import { TextField } from '../fields/text-field.tsx'
import { WordsField } from '../fields/words-field.tsx'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'

interface AdjustmentFormProps {
  readonly page: PageProps
  readonly closed: readonly string[]
  readonly people: readonly Person[]
  onSaved(): void
}

/** One correction: of which closed month, for whom, how much, why, and with which month it is paid. */
export function AdjustmentForm(props: AdjustmentFormProps): JSX.Element {
  const { speech, ask, team } = props.page
  const [corrects, setCorrects] = createSignal(props.closed[0] ?? '')
  const [month, setMonth] = createSignal(props.page.month)
  const [person, setPerson] = createSignal(props.people[0]?.id ?? '')
  const [amount, setAmount] = createSignal('')
  const [reason, setReason] = createSignal('')
  const [problems, setProblems] = createSignal<readonly Problem[]>([])
  const problem = (path: string) => problemAt(problems(), path)
  const names = () => Object.fromEntries(props.people.map(({ id, name }) => [id, name]))
  const months = () => Object.fromEntries(props.closed.map(each => [each, monthYear(each, speech)]))
  let form: HTMLFormElement | undefined

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const read = FIELD_FORMS.signedMoney.parse(amount(), speech)
    if (!read.ok) setProblems(read.problems.map(({ message }) => ({ path: 'amount', message })))
    else {
      const body = {
        ...{ month: month(), corrects: corrects(), person: person(), amount: read.value },
        reason: reason().trim(),
      }
      const told = await ask(teamPath(team, 'adjustments'), { method: 'POST', body })
      setProblems(told.kind === 'invalid' ? told.problems : [])
      if (told.kind === 'done') {
        notify(`Saved. It is paid with ${monthYear(month(), speech)}.`)
        return props.onSaved()
      }
      if (told.kind !== 'invalid') notify(`Not saved. ${toldProblem(told)}`)
    }
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  return (
    <form ref={form} class="adjustment-form" onSubmit={save} noValidate aria-label="New adjustment">
      <div class="rule-grid">
        <WordsField
          label="Corrects"
          value={corrects()}
          words={months()}
          saved={null}
          problem={problem('corrects')}
          onChoose={setCorrects}
        />
        <WordsField
          label="Person"
          value={person()}
          words={names()}
          saved={null}
          problem={problem('person')}
          onChoose={setPerson}
        />
        <TextField
          label="Amount, below 0 to take back"
          value={amount()}
          saved={null}
          problem={problem('amount')}
          onType={setAmount}
          onLeave={() => {}}
        />
        <DateField
          label="Paid with"
          kind="month"
          value={month()}
          problem={problem('month')}
          onType={setMonth}
        />
      </div>
      <AreaField
        label="Reason, for the statement"
        value={reason()}
        problem={problem('reason')}
        onType={setReason}
      />
      <div class="bar">
        <button type="submit">Save the adjustment</button>
      </div>
    </form>
  )
}
