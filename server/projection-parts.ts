import { measure } from '../core/metrics/measure.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Team } from '../core/model/team.ts'
import { monthForecast } from '../core/projection/month-forecast.ts'
import { nextBest } from '../core/projection/next-best.ts'
import { simulation } from '../core/projection/simulation.ts'
import { backtests } from './backtests.ts'
import type { Board } from './board.ts'
import { type Books, NO_BOOKS } from './books.ts'
import { forecastInput } from './forecast-input.ts'
import type { HistoryKeeper } from './history-keeper.ts'
import type { ProjectionApiParts } from './http/projection-api.ts'
import { monthBonus } from './month-bonus.ts'
import type { OutlookFeed } from './outlook-feed.ts'
import { teamContext } from './team-context.ts'
import { monthBefore } from './team-month.ts'
import { triedMonths } from './tried-months.ts'

export interface ProjectionPartsInput {
  readonly settings: () => Settings
  readonly board: Pick<Board, 'inHand'>
  readonly keeper: Pick<HistoryKeeper, 'historyOf' | 'progress'>
  readonly feed: Pick<OutlookFeed, 'events'>
  readonly books: () => Books
}

/** What the routes about forecasts and simulated plans are handed. */
export function projectionParts(input: ProjectionPartsInput): ProjectionApiParts {
  const { settings, board, keeper, feed } = input
  const asked = (team: Team) => {
    const { books = NO_BOOKS, ...known } = board.inHand()
    const { period, context } = teamContext(team, { ...known, books })
    const measures = measure(context)
    const batch = known.batch ?? { from: known.now, tickets: [], surveys: [] }
    const before = monthBefore(team, period.month, { ...known, batch, books })
    const bonus = monthBonus(team, period, measures, books, before)
    const month = forecastInput(team, { period, context, measures, ...bonus }, keeper.historyOf(team.id))
    return { ...month, now: known.now, isKnown: known.batch !== null }
  }
  return {
    settings,
    async projection(team) {
      const { now, isKnown, ...month } = asked(team)
      const { version, judged, measures, history, period } = month
      return {
        ...facts(team, settings()),
        ...{ now, period, forecast: isKnown ? monthForecast(month) : null, rehearsal: version.rehearsal },
        ...{ version, stake: month.held },
        goals: version.goals.map(({ metric, comparator, target }, index) => ({
          ...{ metric, comparator, target, met: judged[index]?.met ?? null },
          ...{ verdict: judged[index]?.verdict ?? 'not-known', by: judged[index]?.by ?? null },
          ...{ value: measures[metric].exact, counted: measures[metric].evidence.counted },
        })),
        history: { ...keeper.progress(), months: history.map(({ month }) => month) },
        backtest: await backtests(history, version.goals, team.neutral),
      }
    },
    outlook(team) {
      const { now, ...month } = asked(team)
      return { ...facts(team, settings()), now, events: feed.events(team.id), next: nextBest(month) }
    },
    simulate(team, version, other, seesPay) {
      const history = keeper.historyOf(team.id)
      const tried = (plan: typeof version) => {
        const months = triedMonths(team, plan, history, input.books())
        return simulation(plan, seesPay ? months : months.map(month => ({ ...month, basePay: null })))
      }
      return {
        ...facts(team, settings()),
        history: keeper.progress(),
        version: tried(version),
        other: other && tried(other),
      }
    },
  }
}

const facts = ({ id, name, zone, plan }: Team, { locale }: Settings) => ({
  team: { id, name, zone },
  ...{ locale, currency: plan.currency },
})
