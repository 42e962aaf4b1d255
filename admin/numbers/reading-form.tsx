import { createSignal, type JSX, Show } from 'solid-js'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { Reading } from '../../core/model/reading.ts'
import type { Problem } from '../../core/model/result.ts'
import { localDate } from '../../core/time/local-date.ts'
import { teamPath } from '../api.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { DateField } from '../fields/date-field.tsx'
import { readingForm } from '../fields/field-forms.ts'
import { problemAt } from '../fields/problem-at.ts'
import { TextField } from '../fields/text-field.tsx'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'

interface ReadingFormProps {
  readonly page: PageProps
  readonly metric: MetricKey
  /** What is being corrected, or null for a new number. */
  readonly corrects: Reading | null
  onSaved(): void
  onLeave(): void
}

/** A number, the day it was true, and a note. */
export function ReadingForm(props: ReadingFormProps): JSX.Element {
  const { speech, ask, team } = props.page
  const form = readingForm(METRICS[props.metric].unit)
  const before = props.corrects
  const [value, setValue] = createSignal(before ? form.show(before.value, speech) : '')
  const [date, setDate] = createSignal(before?.date ?? localDate(speech.zone, speech.now))
  const [note, setNote] = createSignal('')
  const [problems, setProblems] = createSignal<readonly Problem[]>([])
  const title = () => METRICS[props.metric].title
  let element: HTMLFormElement | undefined

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const read = form.parse(value(), speech)
    if (!read.ok) setProblems(read.problems.map(({ message }) => ({ path: 'value', message })))
    else {
      const body = {
        ...{ metric: props.metric, value: read.value, date: date(), note: note().trim() },
        replaces: before?.id ?? null,
      }
      const told = await ask(teamPath(team, 'readings'), { method: 'POST', body })
      setProblems(told.kind === 'invalid' ? told.problems : [])
      const wrong = toldProblem(told)
      if (told.kind !== 'done' && told.kind !== 'invalid') notify(`Not saved. ${wrong}`)
      if (told.kind === 'done') {
        notify(
          before ? 'Corrected. The earlier number stays in the history.' : 'Saved. It counts from now on.',
        )
        setValue('')
        setNote('')
        return props.onSaved()
      }
    }
    element?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  return (
    <form
      class="reading-form"
      ref={element}
      onSubmit={save}
      noValidate
      aria-label={before ? `Correct ${title()}` : `Type in ${title()}`}
    >
      <div class="rule-grid">
        <TextField
          label={before ? 'Right number' : 'New number'}
          value={value()}
          saved={null}
          problem={problemAt(problems(), 'value') ?? problemAt(problems(), 'replaces')}
          onType={setValue}
          onLeave={() => {}}
        />
        <DateField label="True on" value={date()} problem={problemAt(problems(), 'date')} onType={setDate} />
        <TextField
          label="Note"
          value={note()}
          saved={null}
          problem={problemAt(problems(), 'note')}
          onType={setNote}
          onLeave={() => {}}
        />
      </div>
      <div class="bar">
        <button type="submit">{before ? 'Save the correction' : 'Save the number'}</button>
        <Show when={before}>
          <button type="button" class="quiet" onClick={() => props.onLeave()}>
            Leave it
          </button>
        </Show>
      </div>
    </form>
  )
}
