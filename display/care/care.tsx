import { createMemo, createSignal, type JSX, onCleanup, Show } from 'solid-js'
import type { Millis } from '../../core/model/units.ts'
import type { Feed } from '../feed.ts'
import type { CareDevice } from './care-device.ts'
import { createDressing } from './create-dressing.ts'
import { createIdentified } from './create-identified.ts'
import { createNight } from './create-night.ts'
import { createTurns } from './create-turns.ts'
import { createWakeLock } from './create-wake-lock.ts'
import { Curtain } from './curtain.tsx'
import { orbitAt } from './orbit-at.ts'
import { TurnLine } from './turn-line.tsx'

interface CareProps {
  readonly feed: Feed
  /** Milliseconds on a clock that only runs forward. */
  readonly elapsed: () => number
  readonly device: CareDevice
  readonly children: JSX.Element
}

const EVERY = 10_000

/** Everything that a screen is told besides its numbers, done to the wall that stands in it. */
export function Care(props: CareProps): JSX.Element {
  const { feed, elapsed, device } = props
  createDressing(feed.orders, device.root, device.light)
  createWakeLock(() => feed.orders()?.wakeLock ?? false, device)
  const night = createNight(feed)
  const turns = createTurns(feed)
  const identified = createIdentified(feed.identified)
  const [since, setSince] = createSignal(elapsed())
  const timer = setInterval(() => setSince(elapsed()), EVERY)
  onCleanup(() => clearInterval(timer))
  const orbit = createMemo(() => orbitAt(since() as Millis), undefined, {
    equals: (one, other) => one.x === other.x && one.y === other.y,
  })
  // Where nothing is moved there is no transform at all: letters are drawn sharper without one.
  const shift = () => (orbit().x + orbit().y > 0 ? `translate(${orbit().x}px, ${orbit().y}px)` : undefined)
  const blank = () => feed.orders()?.blank ?? false
  // Two names for one animation: it begins anew only where the name changes.
  const turn = () => (turns.turned() === 0 ? '' : turns.turned() % 2 === 0 ? 'turned-even' : 'turned-odd')
  return (
    <>
      <div
        class={`care ${turn()}`}
        classList={{ covered: blank() || night() === 'black' }}
        style={{ '--orbit': shift() }}
      >
        {props.children}
        <Show when={turns.seconds()}>
          {seconds => <TurnLine seconds={seconds()} teams={feed.teams()} shown={feed.shown()} />}
        </Show>
      </div>
      <Curtain night={night()} blank={blank()} speech={feed.speech()} />
      <Show when={identified()}>
        <div class="identify">
          <p>This screen is</p>
          <h1>{feed.orders()?.name ?? feed.seen()?.team.name}</h1>
        </div>
      </Show>
    </>
  )
}
