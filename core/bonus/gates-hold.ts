import type { PlanVersion } from '../model/plan.ts'
import type { Standing } from './goal-score.ts'

/**
 * Whether every gate of a plan holds: the goals that are gates, and the gates over several goals. A goal that is left out
 * holds nobody back: a gate over `n` goals then asks for as many as are judged. `standings` in the order of the goals.
 */
export function gatesHold(version: PlanVersion, standings: readonly Standing[]): boolean {
  const met = new Map(version.goals.map((goal, index) => [goal.metric, standings[index]?.met ?? null]))
  const single = version.goals.every(goal => goal.mode?.kind !== 'gate' || met.get(goal.metric) !== false)
  return single && (version.gates ?? []).every(({ n, of }) => enough(n, of))

  function enough(n: number, of: readonly (typeof version.goals)[number]['metric'][]): boolean {
    const judged = of.map(metric => met.get(metric) ?? null).filter(each => each !== null)
    return judged.filter(Boolean).length >= Math.min(n, judged.length)
  }
}
