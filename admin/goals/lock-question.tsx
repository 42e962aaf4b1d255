import type { JSX } from 'solid-js'
import type { Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import { Question } from '../dialog/question.tsx'
import type { DeskControls, SaveNews } from './create-desk.ts'

interface LockQuestionProps {
  readonly controls: Pick<DeskControls, 'problems'>
  readonly button: string
  /** That the save makes owed and locked, YYYY-MM. */
  readonly months: readonly string[]
  readonly speech: Speech
  onSave(): Promise<SaveNews>
}

/** Saves only after it was said which months are then owed: they cannot be edited any more. */
export function LockQuestion(props: LockQuestionProps): JSX.Element {
  async function save(): Promise<string | null> {
    const news = await props.onSave()
    if (news.kind === 'failed') return news.sentence
    if (news.kind === 'conflict') return 'Somebody saved at the same time. Close this and look at both.'
    if (news.kind === 'saved') return null
    return props.controls.problems()[0]?.sentence ?? 'A field cannot be read yet. Close this and correct it.'
  }
  return (
    <Question
      button={props.button}
      buttonClass=""
      title={`${props.button}?`}
      act="Save"
      keep="Do not save"
      run={save}
    >
      {lockSentence(props.months, props.speech)}
    </Question>
  )
}

/** `September, October and November 2026 are then owed by this plan and locked.` Months are YYYY-MM, at least one. */
export function lockSentence(months: readonly string[], speech: Speech): string {
  const names = new Intl.ListFormat('en', { type: 'conjunction' }).format(
    months.map(month => monthYear(month, speech)),
  )
  const verb = months.length === 1 ? 'is' : 'are'
  return `${names} ${verb} then owed by this plan and locked. A rehearsal owes nothing.`
}
