import { brier, type MonthScore } from './month-score.ts'

/** How fast the pool turns to the members that were right (reference/metrics.md section 5.3). */
const LEARNING = 4
/** Below this many past months no member is left out. */
const ENOUGH_MONTHS = 6
/** A member's own spread counts as this many past months. */
const SPREAD_PRIOR = 3

/** What a team's own past months taught about the members of the pool, each in its place. */
export interface Pool {
  /** What each counts, together 1; 0: left out. */
  readonly weights: readonly number[]
  /** By how much each one's variance is widened, 1 at least. */
  readonly spreads: readonly number[]
  /** How many past months taught. */
  readonly months: number
}

/** The pool that past months teach: equal weights without any. */
export function pool(scores: readonly MonthScore[], members: number): Pool {
  const losses = Array.from({ length: members }, (_, k) =>
    scores.reduce((sum, score) => sum + brier(score, forecast => forecast.members[k] ?? 0.5), 0),
  )
  const weights = softened(losses)
  return {
    weights: scores.length < ENOUGH_MONTHS ? weights : paying(scores, losses, weights),
    spreads: losses.map((_, k) => spread(scores, k)),
    months: scores.length,
  }
}

/** The pooled chance. */
export function pooled(members: readonly number[], weights: readonly number[]): number {
  return Math.min(
    1,
    members.reduce((sum, chance, k) => sum + chance * (weights[k] ?? 0), 0),
  )
}

function softened(losses: readonly number[]): number[] {
  const least = Math.min(...losses)
  const raw = losses.map(loss => Math.exp(-LEARNING * (loss - least)))
  const all = raw.reduce((sum, weight) => sum + weight, 0)
  return raw.map(weight => weight / all)
}

/**
 * The models take tickets to end independently of one another. A team closes them in bursts, so a member's forecasts miss by
 * more than they say; by how much is learned from its past misses, each month counting once.
 */
function spread(scores: readonly MonthScore[], k: number): number {
  const misses = scores.reduce((sum, score) => sum + (score.misses[k] ?? 1), 0)
  return Math.max(1, (SPREAD_PRIOR + misses) / (SPREAD_PRIOR + scores.length))
}

/** Leaves out, one after another, the member without which the pool would have done best, while it would have done better. */
function paying(
  scores: readonly MonthScore[],
  losses: readonly number[],
  weights: readonly number[],
): readonly number[] {
  let [best, least] = [weights, loss(scores, weights)]
  for (let k = 0; k < weights.length; k++) {
    if (weights[k] === 0 || weights.filter(weight => weight > 0).length === 1) continue
    const without = softened(
      losses.map((each, i) => (i === k || weights[i] === 0 ? Number.POSITIVE_INFINITY : each)),
    )
    const then = loss(scores, without)
    if (then < least) [best, least] = [without, then]
  }
  return best === weights ? weights : paying(scores, losses, best)
}

const loss = (scores: readonly MonthScore[], weights: readonly number[]) =>
  scores.reduce((sum, score) => sum + brier(score, ({ members }) => pooled(members, weights)), 0)
