import { For, type JSX, Show } from 'solid-js'
import { Question } from '../dialog/question.tsx'
import { notify } from '../notices.tsx'
import { changeText } from './changes.ts'
import type { DeskControls } from './create-desk.ts'
import { correctionChanges } from './desk.ts'
import { isLocked } from './plan-time.ts'

/** Puts what stands in the fields into the running month, which is locked: with a reason, in public. */
export function CorrectMonth(props: { controls: DeskControls; month: string }): JSX.Element {
  const desk = () => props.controls.desk()
  const moved = () => correctionChanges(desk())
  async function correct(reason: string): Promise<string | null> {
    const news = await props.controls.correct(reason)
    if (news.kind === 'saved') {
      notify(`${props.month} is corrected. The wall shows it now.`)
      return null
    }
    if (news.kind === 'failed') return news.sentence
    if (news.kind === 'conflict') return 'Somebody saved at the same time. Close this and look at both.'
    return props.controls.problems()[0]?.sentence ?? 'A field cannot be read yet. Close this and correct it.'
  }
  return (
    <Show when={isLocked(desk().plan) && desk().theirs === null && moved().length > 0}>
      <Question
        button={`Correct ${props.month}`}
        buttonClass="quiet"
        title={`Correct ${props.month}?`}
        act={`Correct ${props.month}`}
        keep="Leave it locked"
        isBad
        text={{ label: 'Reason, shown on the wall and in the history', isRequired: true }}
        run={correct}
      >
        <p>
          {props.month} has begun and is locked, so that nobody moves the goalposts. A correction changes what
          it is judged by, from its first day on, and everybody sees it. {props.month} would then have:
        </p>
        <ul>
          <For each={moved()}>{change => <li>{changeText(change)}</li>}</For>
        </ul>
      </Question>
    </Show>
  )
}
