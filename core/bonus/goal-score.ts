import type { Comparator, Goal, TierPoint } from '../model/goal.ts'
import type { Exact } from '../model/units.ts'
import type { Judged } from './judge.ts'
import { meets, reaching } from './meets.ts'
import { minus, ONE, over, plus, type Rational, rational, times, ZERO } from './rational.ts'

/** How a goal was judged, as far as its score needs to know. */
export type Standing = Pick<Judged, 'met' | 'by'>

/**
 * What a goal earns of its share: 1 is all of it, above is an accelerator. Null where it earns no share: a gate, or left
 * out. Tiers earn by the value; where none was judged (the verdict of the month before), met earns what the target pays.
 * The goal's target is that of the month: core/bonus/goal-at.ts.
 */
export function goalScore(goal: Goal, { met, by }: Standing): Rational | null {
  const { mode } = goal
  if (met === null || mode?.kind === 'gate') return null
  if (mode?.kind !== 'tiers') return met ? ONE : ZERO
  if (by === null && !met) return ZERO
  const pays = (at: Exact, comparator: Comparator) =>
    mode.shape === 'steps' ? stepPays(mode.points, at, comparator) : linePays(mode.points, at, comparator)
  // Reaching the target counts as its point reached, however strict the comparator is.
  return by === null ? pays(goal.target, reaching(goal.comparator)) : pays(by, goal.comparator)
}

/** What the best point reached pays; nothing below the first. A point is reached as the comparator says: *below* is strict. */
function stepPays(points: readonly TierPoint[], value: Exact, comparator: Comparator): Rational {
  const point = points.findLast(({ at }) => meets(value, comparator, at))
  return point ? pay(point) : ZERO
}

/**
 * Straight between neighbours: y0 + (y1 - y0)(x - x0) / (x1 - x0), flat outside (reference/metrics.md section 4.2). Two
 * points at one value are a cliff: the better one counts once it is reached.
 */
function linePays(points: readonly TierPoint[], value: Exact, comparator: Comparator): Rational {
  const last = points.findLastIndex(({ at }) => meets(value, comparator, at))
  const before = points[last]
  const after = points[last + 1]
  if (before === undefined) return points[0] ? pay(points[0]) : ZERO
  if (after === undefined) return pay(before)
  const [x, from, to] = [exact(value), exact(before.at), exact(after.at)]
  const width = minus(to, from)
  const way = width.num > 0n ? over(minus(x, from), width) : over(minus(from, x), minus(from, to))
  return plus(pay(before), times(minus(pay(after), pay(before)), way))
}

const pay = (point: TierPoint): Rational => rational(point.pays, 10_000)
const exact = ({ num, den }: Exact): Rational => rational(num, den)
