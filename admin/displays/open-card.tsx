import { type JSX, Show } from 'solid-js'
import type { Ask } from '../create-ask.ts'
import { Question } from '../dialog/question.tsx'
import { toldProblem } from '../dialog/told-problem.ts'
import { notify } from '../notices.tsx'
import { DISPLAYS_PATH, type DisplaysAnswer } from './displays-answer.ts'

interface OpenCardProps {
  readonly answer: DisplaysAnswer
  readonly ask: Ask
  onChanged(): Promise<void>
}

/** Whether a screen that nobody paired may show the wall. Either way is asked for in words first. */
export function OpenCard(props: OpenCardProps): JSX.Element {
  const isOpen = () => props.answer.open

  async function save(open: boolean): Promise<string | null> {
    const body = { revision: props.answer.revision, open }
    const told = await props.ask(`${DISPLAYS_PATH}/open`, { method: 'PUT', body })
    if (told.kind === 'done')
      notify(open ? 'Every screen may show the wall now.' : 'Only paired screens show the wall now.')
    if (told.kind === 'done' || told.kind === 'conflict') await props.onChanged()
    return toldProblem(told)
  }

  return (
    <section class="card" aria-label="Screens without pairing">
      <h2>Every screen may show the wall without pairing</h2>
      <Show when={props.answer.demo}>
        <p>This is the demo: no screen needs pairing, whatever stands here.</p>
      </Show>
      <p class="sub">
        {isOpen()
          ? 'On. Everybody in reach of this server who opens /display/ sees the wall, with its amounts.'
          : 'Off. A screen that nobody paired shows a code and nothing else.'}
      </p>
      <div class="bar">
        <Show
          when={isOpen()}
          fallback={
            <Question
              button="Turn on"
              buttonName="Turn on: every screen may show the wall without pairing"
              title="Show the wall to every screen?"
              act="Show it to every screen"
              keep="Leave it off"
              isBad
              run={() => save(true)}
            >
              Whoever reaches this server on the network opens /display/ and sees the wall of every team, with
              its amounts, without a sign-in. Paired screens keep their own rules.
            </Question>
          }
        >
          <Question
            button="Turn off"
            buttonName="Turn off: only paired screens show the wall"
            title="Only paired screens?"
            act="Only paired screens"
            keep="Leave it on"
            run={() => save(false)}
          >
            Every screen that nobody paired goes dark at once and shows a code. Paired screens go on.
          </Question>
        </Show>
      </div>
    </section>
  )
}
