import { Index, type JSX, Match, Show, Switch } from 'solid-js'
import { teamPath } from '../api.ts'
import type { Ask } from '../create-ask.ts'
import { Question } from '../dialog/question.tsx'
import { toldProblem } from '../dialog/told-problem.ts'
import { notify } from '../notices.tsx'
import { RIGHT, type SetUpLine } from './set-up-steps.ts'

interface StepItemProps {
  readonly line: SetUpLine
  /** From 1. */
  readonly number: number
  readonly team: string
  /** Of the settings. */
  readonly revision: number
  readonly ask: Ask
  onChanged(): Promise<void>
}

/** What is right as it was installed only a person can say. */
const maySayRight = ({ step }: SetUpLine) => step === 'team' || step === 'goals'

/** One step: whether it is done, what is missing, the way there, and putting it off. */
export function StepItem(props: StepItemProps): JSX.Element {
  async function say(word: string | null): Promise<string | null> {
    const { step } = props.line
    const body = { revision: props.revision, step, word }
    const told = await props.ask(teamPath(props.team, 'set-up'), { method: 'PUT', body })
    if (told.kind === 'done' || told.kind === 'conflict') await props.onChanged()
    return toldProblem(told)
  }
  const sayAtOnce = async (word: string | null) => {
    const wrong = await say(word)
    if (wrong !== null) notify(wrong)
  }
  const state = () => (props.line.isDone ? 'Done' : props.line.word === null ? 'To do' : 'Put off')
  return (
    <li aria-label={`Step ${props.number}, ${props.line.title}: ${state()}`}>
      <span class={`mark ${props.line.isDone ? 'live' : ''}`}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <Switch fallback={<circle cx="8" cy="8" r="5.5" />}>
            <Match when={props.line.isDone}>
              <path d="M3 8.5l3.5 3.5L13 5" />
            </Match>
            <Match when={props.line.word}>
              <path d="M3 8h10" />
            </Match>
          </Switch>
        </svg>
        {state()}
      </span>
      <div class="set-up-step">
        <h2>{props.line.title}</h2>
        <p>{props.line.text}</p>
        <Show when={props.line.word}>
          {said => (
            <p class="sub">
              {said().author}: {said().word}
            </p>
          )}
        </Show>
        <div class="bar">
          {/* By place: what is told anew leaves the focus where it is. */}
          <Index each={props.line.acts}>{act => <a href={act().path}>{act().label}</a>}</Index>
          <Show when={!props.line.isDone && props.line.word === null && maySayRight(props.line)}>
            <button
              type="button"
              class="quiet small"
              aria-label={props.line.step === 'team' ? undefined : `${RIGHT}: ${props.line.title}`}
              onClick={() => sayAtOnce(RIGHT)}
            >
              {RIGHT}
            </button>
          </Show>
          <Show when={!props.line.isDone && props.line.word === null && props.line.step !== 'team'}>
            <Question
              button="Put off"
              buttonName={`Put off: ${props.line.title}`}
              title={`Put off: ${props.line.title}?`}
              act="Put it off"
              keep="Leave it open"
              text={{ label: 'Why, or until when', isRequired: true }}
              run={say}
            >
              The set-up then counts as done without it. You can take it up again here.
            </Question>
          </Show>
          <Show when={props.line.word}>
            <button
              type="button"
              class="quiet small"
              aria-label={`Take up again: ${props.line.title}`}
              onClick={() => sayAtOnce(null)}
            >
              Take up again
            </button>
          </Show>
        </div>
      </div>
    </li>
  )
}
