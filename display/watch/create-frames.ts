import type { Millis } from '../../core/model/units.ts'

export interface FramesParts {
  /** Milliseconds on a clock that only runs forward. */
  readonly elapsed: () => number
  /** Calls back when the browser paints next: requestAnimationFrame. */
  readonly onFrame: (painted: () => void) => void
}

export interface Frames {
  /** Since the browser last painted, to within ten seconds. */
  since(): Millis
  stop(): void
}

/** Asking at every frame would keep a quiet screen busy. */
const EVERY = 10_000

/** Watches whether the browser still paints: a screen whose renderer hangs goes on reporting, and says so by this. */
export function createFrames({ elapsed, onFrame }: FramesParts): Frames {
  let last = elapsed()
  let waits = false
  const ask = () => {
    if (waits) return
    waits = true
    onFrame(() => {
      waits = false
      last = elapsed()
    })
  }
  ask()
  const timer = setInterval(ask, EVERY)
  return { since: () => Math.round(elapsed() - last) as Millis, stop: () => clearInterval(timer) }
}
