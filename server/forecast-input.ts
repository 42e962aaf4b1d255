import { rulesAt } from '../core/bonus/goal-at.ts'
import type { HistoryMonth } from '../core/model/history.ts'
import type { Team } from '../core/model/team.ts'
import type { MonthForecastInput } from '../core/projection/month-forecast.ts'
import type { TeamMonth } from './team-month.ts'

type Month = Pick<TeamMonth, 'version' | 'judged' | 'stake' | 'lastMet' | 'period' | 'context' | 'measures'>

/** What a team's running month is forecast from. */
export function forecastInput(
  { neutral }: Pick<Team, 'neutral'>,
  { version, judged, stake, lastMet, period, context, measures }: Month,
  history: readonly HistoryMonth[],
): MonthForecastInput {
  return {
    ...{ version: rulesAt(version, period.month), judged, held: stake, lastMet },
    ...{ context, measures, period, history, neutral },
  }
}
