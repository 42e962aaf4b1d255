import { For, type JSX } from 'solid-js'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Ask } from '../create-ask.ts'
import { Question } from '../dialog/question.tsx'
import { toldProblem } from '../dialog/told-problem.ts'
import { notify } from '../notices.tsx'
import { momentText } from '../words/moment-text.ts'
import { agentText } from './agent-text.ts'
import { linePath, SESSIONS_PATH, type SessionLine } from './settings-answers.ts'

interface SessionsCardProps {
  readonly title: string
  readonly sessions: readonly SessionLine[]
  /** Whose each is. */
  readonly isNamed: boolean
  readonly ask: Ask
  readonly speech: Speech
  onChanged(): void
}

/** Signed-in browsers, each with its end. */
export function SessionsCard(props: SessionsCardProps): JSX.Element {
  async function end(id: string): Promise<string | null> {
    const wrong = toldProblem(await props.ask(linePath(SESSIONS_PATH, id), { method: 'DELETE', body: {} }))
    if (wrong !== null) return wrong
    notify('That browser is signed out.')
    props.onChanged()
    return null
  }
  const whose = (line: SessionLine) => (props.isNamed ? `${line.user.name}, ` : '')
  return (
    <section class="card" aria-label={props.title}>
      <h2>{props.title}</h2>
      <ul class="plain lines">
        <For each={props.sessions} fallback={<li class="sub">Nobody is signed in.</li>}>
          {line => (
            <li>
              <div>
                <b>
                  {whose(line)}
                  {agentText(line.agent)}
                </b>
                <p class="sub">
                  {line.isThis ? 'This browser. ' : ''}Since {momentText(line.began, props.speech)}, last seen{' '}
                  {momentText(line.seen, props.speech)}, {line.address ?? 'address not known'}
                </p>
              </div>
              <Question
                button="End"
                buttonName={`End the session of ${whose(line)}${agentText(line.agent)}`}
                title="End this session?"
                act="End the session"
                keep="Keep it"
                isBad
                run={() => end(line.id)}
              >
                {line.isThis
                  ? 'This is the browser you are using: you sign in again to go on.'
                  : 'That browser is signed out. What was typed there and not saved stays in it.'}
              </Question>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
