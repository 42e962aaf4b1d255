import { type Accessor, createEffect, createSignal, on } from 'solid-js'
import type { Verdict } from '../../core/model/metric-figure.ts'

/** What a panel does once when its verdict flips: it breathes; one that turns to Holding glows too. */
export type Stir = 'breath' | 'glow'

/**
 * How a panel answers to its verdict; null most of the time. `ended` is told which one is over. A verdict withheld for a while
 * is none: what comes back as it was did not flip, and a glow ends at once where the verdict flips back. Call it inside a root.
 */
export function createStir(verdict: Accessor<Verdict>): {
  readonly stir: Accessor<Stir | null>
  ended(stir: string): void
} {
  const [stir, setStir] = createSignal<Stir | null>(null)
  let judged: Verdict | null = null
  createEffect(
    on(verdict, now => {
      if (now === 'not-known') return setStir(null)
      if (judged !== null && now !== judged) setStir(now === 'holding' ? 'glow' : 'breath')
      judged = now
    }),
  )
  return { stir, ended: which => which === stir() && setStir(null) }
}
