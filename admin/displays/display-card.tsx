import { For, type JSX, Show } from 'solid-js'
import type { DisplayLine } from '../../core/model/display.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Ask } from '../create-ask.ts'
import { DisplayActs } from './display-acts.tsx'
import { displayFacts } from './display-facts.ts'
import { DisplayMark } from './display-mark.tsx'
import { displayState, hasVisitors, stateText, visitorsText } from './display-state.ts'
import { audienceText, namesText } from './display-words.ts'
import { timeText } from './time-text.ts'

export interface DisplayCardProps {
  readonly line: DisplayLine
  /** The build that the server gives out. */
  readonly build: string
  readonly speech: Speech
  readonly ask: Ask
  teamName(id: string): string
  onChanged(): Promise<void>
  onEdit(): void
}

/** One screen or phone: how it is doing, what it told of itself, and what it can be told. */
export function DisplayCard(props: DisplayCardProps): JSX.Element {
  const line = () => props.line
  const facts = () => displayFacts(line(), props.build, props.teamName, props.speech)
  // Away or blank is the state; that visitors are there then stands beside it.
  const visitors = () => {
    const { visitorsUntil } = line()
    const isSaid = displayState(line(), props.speech.now) === 'visitors'
    return visitorsUntil !== null && hasVisitors(line(), props.speech.now) && !isSaid
      ? visitorsText(visitorsUntil, props.speech)
      : null
  }
  return (
    <section class="card display-card" aria-label={line().name}>
      <div class="display-head">
        <h3>{line().name}</h3>
        <DisplayMark state={displayState(line(), props.speech.now)} text={stateText(line(), props.speech)} />
      </div>
      <p class="sub">
        {namesText(line().teams.map(props.teamName))}. {audienceText(line().audience, props.speech.currency)}.
        <Show when={line().blank && !line().connected}> Blank.</Show>
        <Show when={visitors()}>{text => <> {text()}.</>}</Show>
        <Show when={line().expires}>{at => <> Ends {timeText(at(), props.speech)}.</>}</Show>
      </p>
      <dl class="display-facts">
        <For each={facts()}>
          {({ label, text, isOdd }) => (
            <div>
              <dt>{label}</dt>
              <dd classList={{ odd: isOdd }}>{text}</dd>
            </div>
          )}
        </For>
      </dl>
      <DisplayActs {...props} />
    </section>
  )
}
