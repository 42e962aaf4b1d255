import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { dayTicks } from '../../core/snapshot/day-ticks.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { shownSource } from '../../core/snapshot/shown-source.ts'
import { Said } from '../said.tsx'

/** Letters of a team's name up to which it stands on one line, and from which it is set narrower. */
const [LONG_NAME, LONGEST_NAME] = [14, 22]
const lengthOf = ({ length }: string) =>
  length > LONGEST_NAME ? 'longest' : length > LONG_NAME ? 'long' : ''

interface HeaderProps {
  readonly snapshot: Snapshot
  readonly speech: Speech
  readonly connected: boolean
}

/** Whose month it is, how far it has come, and how fresh the screen is. */
export function Header(props: HeaderProps): JSX.Element {
  const source = createMemo(() => shownSource(props.snapshot, props.speech.now, props.connected))
  const days = () => props.snapshot.period.workingDays
  return (
    <header>
      <h1 class={lengthOf(props.snapshot.team.name)}>
        <Said pieces={FIGURES['team.name'].show(props.snapshot.team.name, props.speech)} />
      </h1>
      <div class="month">
        <span>
          <Said pieces={FIGURES['period.month'].show(props.snapshot.period.month, props.speech)} />
        </span>
        <span class="days">
          <For each={dayTicks(days())}>{tick => <i class={tick} />}</For>
        </span>
        <span>
          <Said pieces={FIGURES['period.workingDays.left'].show(days().left, props.speech)} />
        </span>
      </div>
      <Show when={source()}>
        {shown => (
          <span class={`fresh ${shown().freshness}`}>
            <i />
            <span>
              <Said pieces={FIGURES['sources[]'].show(shown(), props.speech)} />
            </span>
          </span>
        )}
      </Show>
      <span class="clock">
        <Said pieces={FIGURES.now.show(props.speech.now, props.speech)} />
      </span>
    </header>
  )
}
