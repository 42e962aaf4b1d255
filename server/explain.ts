import { rulesAt } from '../core/bonus/goal-at.ts'
import { withholdStale } from '../core/bonus/withhold-stale.ts'
import { countBackDays } from '../core/metrics/count-back-days.ts'
import { explainPage } from '../core/metrics/explain-page.ts'
import { explainRows } from '../core/metrics/explain-rows.ts'
import { lastDay } from '../core/metrics/last-day.ts'
import { measure } from '../core/metrics/measure.ts'
import type { MeasureContext } from '../core/metrics/measure-context.ts'
import type { Exclusion } from '../core/model/exclusion.ts'
import type { ExplainQuery, ExplainRow, Explanation } from '../core/model/explanation.ts'
import type { MetricKey } from '../core/model/metric.ts'
import type { Team } from '../core/model/team.ts'
import { metricFreshness } from '../core/snapshot/freshness.ts'
import { isUsed, teamSources } from '../core/snapshot/team-sources.ts'
import type { InHand } from './board.ts'
import { monthBonus } from './month-bonus.ts'
import { teamContext } from './team-context.ts'
import { monthBefore, noBatch } from './team-month.ts'

/** What a reader asks: which metric, which rows, and whether clients, summaries and owners may be told. */
export interface ExplainAsk {
  readonly metric: MetricKey
  readonly query: ExplainQuery
  readonly names: boolean
}

/**
 * Why a team's number is what it is, by the same context and cases that the wall's was measured from. A stale input
 * withholds the verdict, as it does on the wall.
 */
export function explanation(team: Team, { metric, query, names }: ExplainAsk, known: InHand): Explanation {
  const { settings, sources, exclusions, books, now } = known
  const { period, context } = teamContext(team, known)
  const measures = measure(context)
  const { exact, evidence, trend } = measures[metric]
  const before = monthBefore(team, period.month, { ...known, batch: known.batch ?? noBatch(now) })
  const { version, judged: all } = monthBonus(team, period, measures, books, before)
  const judged = withholdStale(version, all, context)
  const index = version.goals.findIndex(each => each.metric === metric)
  const goal = rulesAt(version, period.month).goals[index] ?? null
  const used = teamSources(team, [{ metric }], sources)
  const stale = metricFreshness(metric, used, now) === 'stale'
  const rows = explainRows(metric, context).map(row =>
    readable(row, names, noteOf(row, metric, team, exclusions)),
  )
  return {
    team: { id: team.id, name: team.name },
    metric,
    period,
    locale: settings.locale,
    currency: team.plan.currency,
    now,
    value: exact,
    verdict: stale ? 'not-known' : (judged[index]?.verdict ?? 'not-known'),
    goals: version.goals.map(each => each.metric),
    goal,
    plan: { effective: version.effective, rehearsal: version.rehearsal },
    evidence,
    ...countedBack(metric, context),
    trend,
    sources: used.filter(isUsed),
    names,
    rows: explainPage(rows, query),
  }
}

// Before the search, so that nobody finds by a name what they may not read.
function readable(row: ExplainRow, names: boolean, note: string | null): ExplainRow {
  if (names) return note === null ? row : { ...row, note }
  // What a person wrote may hold a name too, and what a client owes is not for every wall.
  const { amount: _, open: __, ...rest } = row
  return { ...rest, note: null, client: null, summary: null, owner: null }
}

/** Only where the invoices are known. */
function countedBack(metric: MetricKey, { money, period, until }: MeasureContext) {
  if (metric !== 'receivablesDays' || !money?.invoices) return {}
  return { countBack: countBackDays(money.invoices, lastDay(period.zone, until)) }
}

function noteOf(row: ExplainRow, metric: MetricKey, team: Team, exclusions: readonly Exclusion[]) {
  if (row.reason !== 'by-hand') return null
  const kind = metric === 'csat' ? 'survey' : 'ticket'
  const isIt = (each: Exclusion) =>
    each.team === team.id && each.kind === kind && each.target === row.id && each.undone === null
  return exclusions.find(isIt)?.reason ?? null
}
