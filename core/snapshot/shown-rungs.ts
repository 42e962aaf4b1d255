import type { RungFigure } from '../model/pool-figure.ts'

const MOST = 4

/** The rungs a screen has room for, the highest first: the top one always, then those nearest to *now*. */
export function shownRungs(ladder: readonly RungFigure[]): readonly RungFigure[] {
  if (ladder.length <= MOST) return ladder
  const now = ladder.findIndex(rung => rung.now)
  const first = Math.min(Math.max(now - 1, 1), ladder.length - MOST + 1)
  return [...ladder.slice(0, 1), ...ladder.slice(first, first + MOST - 1)]
}
