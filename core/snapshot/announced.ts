import type { PlanVersion } from '../model/plan.ts'
import type { AnnouncedFigure } from '../model/snapshot.ts'

/** What a later plan version changes, for the wall: goals that are new or asked otherwise, goals that go, other rules. */
export function announced(ruling: PlanVersion, next: PlanVersion | null): AnnouncedFigure | null {
  if (next === null) return null
  const goals = next.goals.filter(goal => {
    const now = ruling.goals.find(each => each.metric === goal.metric)
    return now === undefined || asked(now) !== asked(goal)
  })
  const removed = ruling.goals
    .map(goal => goal.metric)
    .filter(metric => next.goals.every(goal => goal.metric !== metric))
  const figures = goals.map(({ metric: id, comparator, target }) => ({ id, comparator, target }))
  return { effective: next.effective, goals: figures, removed, others: rules(ruling) !== rules(next) }
}

/** Every rule but the goals, and who saved it when. */
function rules({ funding, fullShares, gates, cap, floor, unearned, split }: PlanVersion): string {
  const rest = [fullShares, gates ?? [], cap ?? null, floor ?? null, unearned ?? null, split ?? null]
  // A month's typed-in revenue is no rule.
  return JSON.stringify([{ ...funding, revenue: null }, ...rest])
}

const asked = ({ comparator, target, parts, mode }: PlanVersion['goals'][number]) =>
  JSON.stringify([comparator, target.num, target.den, parts, mode ?? null])
