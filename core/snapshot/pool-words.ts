import { METRICS, type MetricKey } from '../model/metric.ts'
import type { GrewFigure, PoolFigure } from '../model/pool-figure.ts'
import type { Snapshot } from '../model/snapshot.ts'
import {
  basisPointsText,
  clockText,
  countText,
  isMoneyShown,
  moneyText,
  monthText,
  type Speech,
} from './format.ts'
import { listed } from './listed.ts'
import { type Piece, plain, strong } from './piece.ts'

/** What the amount is, above it (DOMAIN.md section 5). */
export function poolLabel({ pool, period }: Snapshot, speech: Speech): string {
  const month = monthText(period.month, speech)
  switch (pool.state) {
    case 'stale':
      return pool.asOf === null ? 'No data yet' : `As of ${clockText(pool.asOf, speech)}`
    case 'no-data':
      return 'No data yet'
    case 'early':
      return `${month} pool if all goals hold`
    case 'on-track':
      return 'On track for'
    case 'playing-for':
      return 'Playing for'
    case 'nothing-likely':
      return 'Nothing likely. Next month'
    case 'no-forecast':
    case 'forecast-off':
    case 'too-close':
      return 'If it ended now'
  }
}

/** What a percentage is one of, below it; empty where the amount is no percentage, or not known, or its label names the pool. */
export function ofThePool({ pool }: Snapshot, speech: Speech): string {
  if (speech.amounts !== 'percent' || pool.amount === null || pool.state === 'early') return ''
  // The amount is next month's then.
  return pool.state === 'nothing-likely' ? "of this month's pool" : 'of the full pool'
}

/** The line that puts the amount in its place; empty where there is nothing to add. */
export function poolLine(pool: PoolFigure, speech: Speech): readonly Piece[] {
  const now = ifNow(pool, speech)
  switch (pool.state) {
    case 'stale':
      return [plain('Goals are not judged')]
    case 'no-data':
      return allGoals(pool, speech)
    case 'early':
      return sentences([plain(`Early: ${earlyCounts(pool, speech)}`)], now)
    case 'no-forecast':
      return sentences(allGoals(pool, speech), [plain('No forecast yet')])
    case 'forecast-off':
      return [plain("Forecast off: no better than today's value")]
    case 'playing-for':
      return sentences(chanceWords(pool, speech), now, missingWords(pool))
    case 'too-close':
      return closeCall(pool, speech)
    case 'nothing-likely':
      return [plain(outOfReachWords(pool))]
    case 'on-track':
      return onTrack(pool, now)
  }
}

function onTrack(pool: PoolFigure, now: readonly Piece[]): readonly Piece[] {
  const other = pool.amount === pool.ifNow ? [] : now
  if (pool.outOfReach.length > 0) {
    const others = (pool.ladder[0]?.of ?? 0) - pool.outOfReach.length
    const hold = others > 0 ? [plain(`Hold the other ${NUMBERS[others] ?? others}`)] : []
    return sentences([plain(outOfReachWords(pool))], hold, other)
  }
  return other
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five']

/** Of a pool in percent all is always 100: nothing to say. */
function allGoals({ all }: PoolFigure, speech: Speech): readonly Piece[] {
  return isMoneyShown(speech) ? [plain('All goals: '), strong(moneyText(all, speech))] : []
}

function closeCall({ spread }: PoolFigure, speech: Speech): readonly Piece[] {
  if (spread === null) return [plain('Too close to call')]
  const [from, to] = [strong(moneyText(spread.low, speech)), strong(moneyText(spread.high, speech))]
  return [plain('Too close to call: '), from, plain(' to '), to]
}

function ifNow({ ifNow: amount }: PoolFigure, speech: Speech): readonly Piece[] {
  if (amount === null) return []
  if (amount === 0) return [plain('If it ended now: '), strong('nothing')]
  return speech.amounts === 'bars' ? [] : [plain('If it ended now: '), strong(moneyText(amount, speech))]
}

function earlyCounts({ early }: PoolFigure, speech: Speech): string {
  const { tickets = 0, answers = 0 } = early ?? {}
  const counted = (count: number, one: string) =>
    `${countText(count, speech)} ${one}${count === 1 ? '' : 's'}`
  return `${counted(tickets, 'ticket')}, ${counted(answers, 'answer')}`
}

function missingWords({ missing }: PoolFigure): readonly Piece[] {
  return missing.length === 0 ? [] : [plain(`Missing: ${lower(titles(missing))}`)]
}

const outOfReachWords = ({ outOfReach }: PoolFigure) => `${titles(outOfReach)} almost out of reach`

/** In steps of 5: what rounds to none is still a chance. */
function chanceWords({ percent }: PoolFigure, speech: Speech): readonly Piece[] {
  if (percent === null) return []
  const about = (points: number) => basisPointsText(points * 100, speech)
  return [plain(percent === 0 ? `Under ${about(5)}` : `About ${about(percent)}`)]
}

/** One after another, with a full stop between them. Empty ones are left out. */
function sentences(...all: readonly (readonly Piece[])[]): readonly Piece[] {
  return all
    .filter(each => each.length > 0)
    .flatMap((each, index) => (index === 0 ? each : [plain('. '), ...each]))
}

/** `Satisfaction and first response`. */
function titles(metrics: readonly MetricKey[]): string {
  const all = metrics.map(metric => METRICS[metric].title)
  return listed(all.map((title, index) => (index === 0 ? title : lower(title))))
}

const lower = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1)

/** `Pool up $312 since October: 2 new agreements`. */
export function grewWords({ amount, since, agreements }: GrewFigure, speech: Speech): string {
  const more = `Pool up ${moneyText(amount, speech)} since ${monthText(since, speech)}`
  if (agreements === 0) return more
  return `${more}: ${countText(agreements, speech)} new agreement${agreements === 1 ? '' : 's'}`
}

/** What stands above the rungs. */
export function ladderTitle({ period, pool }: Snapshot, speech: Speech): string {
  const month = monthText(period.month, speech)
  if (pool.ladder.some(({ percent }) => percent !== null)) return `How ${month} can end`
  return `What ${month} ${pool.rehearsal ? 'would' : 'can'} pay`
}
