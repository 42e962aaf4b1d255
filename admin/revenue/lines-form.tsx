import { createSignal, For, Index, type JSX, Show } from 'solid-js'
import type { Problem } from '../../core/model/result.ts'
import { exactMoneyText, type Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import { teamPath } from '../api.ts'
import { createSaving } from '../dialog/create-saving.ts'
import { Question } from '../dialog/question.tsx'
import { toldProblem } from '../dialog/told-problem.ts'
import { createKeptDraft } from '../draft/create-kept-draft.ts'
import { DraftNote } from '../draft/draft-note.tsx'
import { problemAt, sentence } from '../fields/problem-at.ts'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'
import { LIKE, type LineDraft, lineDraft, linesOf, NEW_LINE, sumOf } from './line-draft.ts'
import { LineFields } from './line-fields.tsx'
import type { RevenueAnswer } from './revenue-answer.ts'

interface LinesFormProps {
  readonly page: PageProps
  readonly answer: RevenueAnswer
  readonly speech: Speech
  onSaved(): void
}

/** The lines of a month, what they come to, and confirming them. */
export function LinesForm(props: LinesFormProps): JSX.Element {
  const { answer, speech } = props
  const saved = answer.lines.map(line => lineDraft(line, speech))
  const kept = createKeptDraft<{ readonly lines: readonly LineDraft[] }>({
    ...{
      name: `revenue.${props.page.team}.${answer.month}`,
      start: { lines: saved },
      like: { lines: [LIKE] },
    },
  })
  const lines = () => kept.draft().lines
  const setLines = (next: readonly LineDraft[]) => kept.change({ lines: next })
  const [problems, setProblems] = createSignal<readonly Problem[]>([])
  const { isChanged } = kept
  const path = (rest: string) => teamPath(props.page.team, `revenue${rest}`)
  const name = () => monthYear(answer.month, speech)
  let form: HTMLFormElement | undefined

  const change = (index: number, part: Partial<LineDraft>) => {
    setProblems([])
    setLines(lines().map((line, at) => (at === index ? { ...line, ...part } : line)))
  }

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (!isChanged()) return
    const read = linesOf(lines(), speech)
    if (!read.ok) setProblems(read.problems)
    else {
      const body = { revision: answer.revision, month: answer.month, lines: read.value }
      const told = await props.page.ask(path(''), { method: 'PUT', body })
      setProblems(told.kind === 'invalid' ? told.problems : [])
      const wrong = toldProblem(told)
      if (told.kind === 'done') kept.forget()
      if (told.kind !== 'invalid') notify(wrong ?? 'Saved. The month counts once it is confirmed.')
      if (told.kind === 'done' || told.kind === 'conflict') return props.onSaved()
    }
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  async function confirm(): Promise<string | null> {
    const body = { revision: answer.revision, month: answer.month }
    const told = await props.page.ask(path('/confirm'), { method: 'POST', body })
    if (told.kind === 'done') {
      notify(`The revenue of ${name()} is confirmed. The pool goes by it now.`)
      props.onSaved()
    }
    return toldProblem(told)
  }

  const saving = createSaving(save)
  return (
    <form class="card" ref={form} onSubmit={saving.submit} noValidate aria-label={`Revenue of ${name()}`}>
      <h2>Lines of {name()}</h2>
      <DraftNote of={kept} speech={speech} />
      <Show when={lines().length === 0}>
        <p class="sub">No line yet.</p>
      </Show>
      <Index each={lines()}>
        {(line, index) => (
          <LineFields
            line={line()}
            saved={saved.find(({ id }) => id !== null && id === line().id)}
            number={index + 1}
            problem={field => problemAt(problems(), `lines.${index}.${field}`)}
            onChange={part => change(index, part)}
            onRemove={() => setLines(lines().filter((_, at) => at !== index))}
          />
        )}
      </Index>
      <div class="bar">
        <button type="button" class="quiet small" onClick={() => setLines([...lines(), NEW_LINE])}>
          Add a line
        </button>
      </div>
      <p class="sum">
        Sum <b>{exactMoneyText(sumOf(lines(), speech), speech)}</b>
      </p>
      <For each={problems().filter(({ path: at }) => !at.startsWith('lines.'))}>
        {({ message }) => (
          <p class="field-problem" role="alert">
            {sentence(message)}
          </p>
        )}
      </For>
      <div class="bar">
        <button type="submit" aria-disabled={!isChanged() || saving.isUnderWay()}>
          Save lines
        </button>
        <Show when={!isChanged() && answer.confirmed === null && answer.lines.length > 0}>
          <Question
            button={`Confirm ${name()}`}
            buttonClass="quiet"
            title={`Confirm the revenue of ${name()}?`}
            act="Confirm it"
            keep="Not yet"
            run={confirm}
          >
            You stand by {exactMoneyText(sumOf(saved, speech), speech)} as the managed-services revenue of{' '}
            {name()}. Its pool goes by that from now on. A later change takes the confirmation back.
          </Question>
        </Show>
        <span class="sub" role="status">
          {isChanged() ? 'Not saved yet' : 'No changes'}
        </span>
      </div>
    </form>
  )
}
