import { createMemo, type JSX, Show } from 'solid-js'
import { clockText, type Speech } from '../../core/snapshot/format.ts'
import { driftAt } from './drift-at.ts'
import type { NightPhase } from './night-phase.ts'

interface CurtainProps {
  readonly night: NightPhase
  /** Black by a manager's word, and without a clock. */
  readonly blank: boolean
  readonly speech: Speech
}

const MINUTE = 60_000

/** What lies over the wall: nothing, a shade, or black with a clock that never stands where it stood. */
export function Curtain(props: CurtainProps): JSX.Element {
  const drift = createMemo(() => driftAt(Math.floor(props.speech.now / MINUTE)))
  // The clock is moved by its own size as well, so that it stays whole at either edge.
  const place = () =>
    `translate(${drift().x * 100}vw, ${drift().y * 100}vh) translate(${-drift().x * 100}%, ${-drift().y * 100}%)`
  return (
    <div class={`curtain ${props.blank ? 'black' : props.night}`}>
      <Show when={props.night === 'black' && !props.blank}>
        <span class="night-clock" style={{ transform: place() }}>
          {clockText(props.speech.now, props.speech)}
        </span>
      </Show>
    </div>
  )
}
