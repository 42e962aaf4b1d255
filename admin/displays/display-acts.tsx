import { createSignal, type JSX, Show } from 'solid-js'
import { Question } from '../dialog/question.tsx'
import { toldProblem } from '../dialog/told-problem.ts'
import type { Write } from '../fetch-answer.ts'
import { notify } from '../notices.tsx'
import type { DisplayCardProps } from './display-card.tsx'
import { hasVisitors } from './display-state.ts'
import { displayPath } from './displays-answer.ts'
import { PairAgain } from './pair-again.tsx'
import { VisitorActs } from './visitor-acts.tsx'

/** What one screen can be told. A phone is the remote: every act is one press. */
export function DisplayActs(props: DisplayCardProps): JSX.Element {
  const [isPairing, setPairing] = createSignal(false)
  const name = () => props.line.name
  const isScreen = () => props.line.kind === 'screen'
  const isAway = () => !props.line.connected
  const awayText = () => `${name()} is away. It can be told once it is back.`

  /** Tells the server; resolves to what is wrong, or null. */
  async function tell(rest: string, write: Write, done: string): Promise<string | null> {
    const told = await props.ask(displayPath(props.line.id, rest), write)
    // An order is not kept: a screen that has just gone is told of as a conflict.
    const wrong = told.kind === 'conflict' ? awayText() : toldProblem(told)
    if (wrong === null) notify(done)
    await props.onChanged()
    return wrong
  }
  const press = async (rest: string, write: Write, done: string) => {
    const wrong = await tell(rest, write, done)
    if (wrong !== null) notify(wrong)
  }
  const order = (what: 'identify' | 'reload', done: string) => {
    if (isAway()) return notify(awayText())
    void press('order', { method: 'POST', body: { order: what } }, done)
  }
  const blank = (isBlank: boolean) =>
    void press(
      ...['blank', { method: 'PUT', body: { blank: isBlank } } as const],
      isBlank ? `${name()} is blank.` : `${name()} shows the wall again.`,
    )
  const visitors = (minutes: number | null) =>
    void press(
      ...['visitors', { method: 'PUT', body: { minutes } } as const],
      minutes === null
        ? `Visitor mode of ${name()} is ended.`
        : `${name()} shows no amounts and no names now.`,
    )

  return (
    <>
      <div class="display-acts">
        <Act act="Change" of={name()} onPress={props.onEdit} />
        <Act
          act="Identify"
          of={name()}
          isOff={isAway()}
          onPress={() => order('identify', `${name()} shows its name now.`)}
        />
        <Act
          act="Reload"
          of={name()}
          isOff={isAway()}
          onPress={() => order('reload', `${name()} loads its page again.`)}
        />
        <Act
          act={props.line.blank ? 'Show again' : 'Blank'}
          of={name()}
          onPress={() => blank(!props.line.blank)}
        />
        <VisitorActs name={name()} isOn={hasVisitors(props.line, props.speech.now)} onChoose={visitors} />
        <Show when={isScreen()}>
          <Act act="Pair again" of={name()} onPress={() => setPairing(!isPairing())} />
        </Show>
        <Question
          button="Revoke"
          buttonName={`Revoke ${name()}`}
          title={`Revoke ${name()}?`}
          act="Revoke it"
          keep="Keep it"
          isBad
          run={() => tell('', { method: 'DELETE', body: {} }, `${name()} is revoked.`)}
        >
          {isScreen()
            ? 'It goes dark at once and asks for a new code.'
            : 'The phone shows the wall no longer. A new link can be made at any time.'}
        </Question>
      </div>
      <Show when={isPairing()}>
        <PairAgain
          line={props.line}
          ask={props.ask}
          onDone={async () => {
            setPairing(false)
            await props.onChanged()
          }}
        />
      </Show>
    </>
  )
}

interface ActProps {
  readonly act: string
  readonly of: string
  readonly isOff?: boolean
  onPress(): void
}

function Act(props: ActProps): JSX.Element {
  return (
    <button
      type="button"
      class="quiet small"
      aria-label={`${props.act} ${props.of}`}
      aria-disabled={props.isOff === true}
      onClick={() => props.onPress()}
    >
      {props.act}
    </button>
  )
}
