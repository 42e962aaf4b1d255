import type { HistoryMonth } from '../core/model/history.ts'
import { historyMonth } from '../core/projection/history-month.ts'
import { monthAfter, monthPeriod } from '../core/time/period.ts'
import { reportRules } from '../server/cli/month-report.ts'
import { syntheticWorld, type WorldOptions } from './synthetic-world.ts'

/** The months of an invented world as history. The first two are left out: their backlog is still growing. */
export function worldHistory(options: WorldOptions): readonly HistoryMonth[] {
  const world = syntheticWorld(options)
  const rules = reportRules(world.schedule)
  return Array.from({ length: options.months - 2 }, (_, index) => {
    const month = monthAfter(options.first, index + 2)
    return historyMonth(rules, world, monthPeriod(world.schedule.zone, month))
  })
}
