import { createSignal, type JSX } from 'solid-js'
import type { Person } from '../../core/model/person.ts'
import type { Problem } from '../../core/model/result.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import { teamPath } from '../api.ts'
import { createSaving } from '../dialog/create-saving.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { createKeptDraft } from '../draft/create-kept-draft.ts'
import { DraftNote } from '../draft/draft-note.tsx'
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
  const start = {
    ...{ corrects: props.closed[0] ?? '', month: props.page.month, person: props.people[0]?.id ?? '' },
    ...{ amount: '', reason: '' },
  }
  // Somebody's money: it goes with the tab.
  const kept = createKeptDraft({ name: `adjustment.${team}`, start, isNew: true, storage: sessionStorage })
  const { draft, change, saved } = kept
  const [problems, setProblems] = createSignal<readonly Problem[]>([])
  const problem = (path: string) => problemAt(problems(), path)
  const names = () => Object.fromEntries(props.people.map(({ id, name }) => [id, name]))
  const months = () => Object.fromEntries(props.closed.map(each => [each, monthYear(each, speech)]))
  let form: HTMLFormElement | undefined

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const read = FIELD_FORMS.signedMoney.parse(draft().amount, speech)
    if (!read.ok) setProblems(read.problems.map(({ message }) => ({ path: 'amount', message })))
    else {
      const body = {
        ...{ month: draft().month, corrects: draft().corrects, person: draft().person, amount: read.value },
        reason: draft().reason.trim(),
      }
      const told = await ask(teamPath(team, 'adjustments'), { method: 'POST', body })
      setProblems(told.kind === 'invalid' ? told.problems : [])
      if (told.kind === 'done') {
        notify(`Saved. It is paid with ${monthYear(draft().month, speech)}.`)
        kept.forget()
        return props.onSaved()
      }
      if (told.kind !== 'invalid') notify(`Not saved. ${toldProblem(told)}`)
    }
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  const saving = createSaving(save)
  return (
    <form ref={form} class="adjustment-form" onSubmit={saving.submit} noValidate aria-label="New adjustment">
      <DraftNote of={kept} speech={speech} />
      <div class="rule-grid">
        <WordsField
          label="Corrects"
          value={draft().corrects}
          words={months()}
          saved={saved('corrects')}
          problem={problem('corrects')}
          onChoose={corrects => change({ corrects })}
        />
        <WordsField
          label="Person"
          value={draft().person}
          words={names()}
          saved={saved('person')}
          problem={problem('person')}
          onChoose={person => change({ person })}
        />
        <TextField
          label="Amount, below 0 to take back"
          value={draft().amount}
          saved={saved('amount')}
          problem={problem('amount')}
          onType={amount => change({ amount })}
          onLeave={() => {}}
        />
        <DateField
          label="Paid with"
          kind="month"
          value={draft().month}
          saved={saved('month')}
          problem={problem('month')}
          onType={month => change({ month })}
        />
      </div>
      <AreaField
        label="Reason, for the statement"
        value={draft().reason}
        saved={saved('reason')}
        problem={problem('reason')}
        onType={reason => change({ reason })}
      />
      <div class="bar">
        <button type="submit" aria-disabled={saving.isUnderWay()}>
          Save the adjustment
        </button>
      </div>
    </form>
  )
}
