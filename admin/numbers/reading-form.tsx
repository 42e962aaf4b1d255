import { createSignal, type JSX, Show } from 'solid-js'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { Reading } from '../../core/model/reading.ts'
import type { Problem } from '../../core/model/result.ts'
import { localDate } from '../../core/time/local-date.ts'
import { teamPath } from '../api.ts'
import { createSaving } from '../dialog/create-saving.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { createKeptDraft } from '../draft/create-kept-draft.ts'
import { DraftNote } from '../draft/draft-note.tsx'
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
  const value = before ? form.show(before.value, speech) : ''
  const start = { value, date: before?.date ?? localDate(speech.zone, speech.now), note: '' }
  const name = `reading.${team}.${props.metric}.${before?.id ?? 'new'}`
  const kept = createKeptDraft({ name, start, isNew: before === null })
  const { draft, change, saved } = kept
  const [problems, setProblems] = createSignal<readonly Problem[]>([])
  const title = () => METRICS[props.metric].title
  let element: HTMLFormElement | undefined

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const read = form.parse(draft().value, speech)
    if (!read.ok) setProblems(read.problems.map(({ message }) => ({ path: 'value', message })))
    else {
      const body = {
        ...{ metric: props.metric, value: read.value, date: draft().date, note: draft().note.trim() },
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
        kept.drop()
        return props.onSaved()
      }
    }
    element?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  const leave = () => {
    kept.drop()
    props.onLeave()
  }

  const saving = createSaving(save)
  return (
    <form
      class="reading-form"
      ref={element}
      onSubmit={saving.submit}
      noValidate
      aria-label={before ? `Correct ${title()}` : `Type in ${title()}`}
    >
      <DraftNote of={kept} speech={speech} />
      <div class="rule-grid">
        <TextField
          label={before ? 'Right number' : 'New number'}
          value={draft().value}
          saved={saved('value')}
          problem={problemAt(problems(), 'value') ?? problemAt(problems(), 'replaces')}
          onType={value => change({ value })}
          onLeave={() => {}}
        />
        <DateField
          label="True on"
          value={draft().date}
          saved={saved('date')}
          problem={problemAt(problems(), 'date')}
          onType={date => change({ date })}
        />
        <TextField
          label="Note"
          value={draft().note}
          saved={saved('note')}
          problem={problemAt(problems(), 'note')}
          onType={note => change({ note })}
          onLeave={() => {}}
        />
      </div>
      <div class="bar">
        <button type="submit" aria-disabled={saving.isUnderWay()}>
          {before ? 'Save the correction' : 'Save the number'}
        </button>
        <Show when={before}>
          <button type="button" class="quiet" onClick={leave}>
            Leave it
          </button>
        </Show>
      </div>
    </form>
  )
}
