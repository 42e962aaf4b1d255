import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { Feed } from '../feed.ts'
import { nextTeam } from './next-team.ts'
import { turnSeconds } from './turn-seconds.ts'

export interface Turns {
  /** Seconds that each team stands; null where only one does. */
  readonly seconds: Accessor<number | null>
  /** How often another team has come to stand there. */
  readonly turned: Accessor<number>
}

/** Lets each team of a screen stand there in its turn. Call it inside a root. */
export function createTurns(feed: Pick<Feed, 'teams' | 'shown' | 'show' | 'orders'>): Turns {
  const [turned, setTurned] = createSignal(0)
  const seconds = createMemo(() => {
    const asked = feed.orders()?.turn
    return asked !== undefined && feed.teams().length > 1 ? turnSeconds(asked) : null
  })
  createEffect(
    on([seconds, feed.shown], ([every, shown]) => {
      if (every === null) return
      const turn = () => {
        const next = nextTeam(feed.teams(), shown)
        if (next === null) return
        setTurned(times => times + 1)
        feed.show(next)
      }
      const timer = setInterval(turn, every * 1000)
      onCleanup(() => clearInterval(timer))
    }),
  )
  return { seconds, turned }
}
