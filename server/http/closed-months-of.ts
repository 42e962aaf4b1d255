import type { ClosedMonths } from '../store/closed-months.ts'

/** A team's final months, YYYY-MM, the newest first. A damaged file still says that its month is closed. */
export function closedMonthsOf(
  months: Pick<ClosedMonths, 'all' | 'damaged'>,
  team: string,
): readonly string[] {
  const good = months.all().filter(({ closed }) => closed.team.id === team)
  const damaged = months.damaged().filter(each => each.team === team)
  return [...good.map(({ closed }) => closed.period.month), ...damaged.map(({ month }) => month)]
    .sort()
    .reverse()
}
