import { dueTime, type PromiseKind } from '../metrics/due-time.ts'
import { leftOut } from '../metrics/left-out.ts'
import type { MeasureContext } from '../metrics/measure-context.ts'
import { activeUntil } from '../metrics/resolution-case.ts'
import { firstResponse } from '../metrics/sla-response.ts'
import type { Kept, Standing } from '../model/history.ts'
import type { MetricKey } from '../model/metric.ts'
import type { Ticket } from '../model/ticket.ts'
import { type Cents, cents, type Instant } from '../model/units.ts'
import { ageBucket } from './age-buckets.ts'
import { forecastFrom, type MonthForecastInput } from './month-forecast.ts'
import { isWaiting, logHours, standing } from './standing.ts'

/** The open ticket whose answer or close is worth most to the pool now. */
export interface NextBest {
  readonly ticket: string
  readonly act: 'answer' | 'close'
  /** Until when it is in time; null: no promise is open. */
  readonly due: Instant | null
  /** By how much the pool expected on average rises. */
  readonly gain: Cents
  /** Chances of goals before and after, 0 to 1: why. */
  readonly chances: readonly { readonly metric: MetricKey; readonly before: number; readonly after: number }[]
}

interface Candidate {
  readonly ticket: Ticket
  readonly age: number
  /** Due times still ahead; null: none, or decided. */
  readonly respondBy: Instant | null
  readonly resolveBy: Instant | null
}

/** Closes tried for being due soonest, and for being least old. */
const TRIED = 12
/** What is worth less than a whole currency unit is not worth telling. */
const A_UNIT = 100

/** Null without a forecast, or where no single ticket would help. Pure; some tens of forecasts. */
export function nextBest(input: MonthForecastInput): NextBest | null {
  const { context, measures, period } = input
  const now = standing(context, measures, period)
  const before = forecastFrom(input, now)
  if (before.expected === null) return null
  let best: NextBest | null = null
  for (const { ticket, act, due, supposed } of tried(candidates(context), now, context.until)) {
    const after = forecastFrom(input, supposed)
    const gain = (after.expected ?? 0) - before.expected
    if (gain < A_UNIT || gain <= (best?.gain ?? 0)) continue
    const chances = input.version.goals.flatMap(({ metric }) => {
      const [was, is] = [before.goals[metric]?.chance, after.goals[metric]?.chance]
      return was == null || is == null || was === is ? [] : [{ metric, before: was, after: is }]
    })
    best = { ticket: ticket.id, act, due, gain: cents(gain), chances }
  }
  return best
}

function tried(open: readonly Candidate[], now: Standing, at: Instant) {
  // Any answer in time is worth the same: the one that is due first.
  const answers = [...open]
    .filter(each => each.respondBy !== null)
    .sort(soonest('respondBy'))
    .slice(0, 1)
  // A ticket is answered before it is closed.
  const answered = open.filter(each => each.respondBy === null)
  const due = answered
    .filter(each => each.resolveBy !== null)
    .sort(soonest('resolveBy'))
    .slice(0, TRIED)
  const young = [...answered].sort((a, b) => a.age - b.age).slice(0, TRIED)
  return [
    ...answers.map(({ ticket, respondBy }) => ({
      ...{ ticket, act: 'answer' as const, due: respondBy },
      supposed: { ...now, response: oneMore(now.response) },
    })),
    ...[...new Set([...due, ...young])].map(each => ({
      ...{ ticket: each.ticket, act: 'close' as const, due: each.resolveBy },
      supposed: closed(each, now, at),
    })),
  ]
}

function candidates(context: MeasureContext): readonly Candidate[] {
  const now = context.until
  return context.tickets.flatMap(ticket => {
    if (ticket.created >= now || (ticket.resolved !== null && ticket.resolved < now)) return []
    if (leftOut(ticket, context) !== null) return []
    const ahead = (kind: PromiseKind) => {
      const due = dueTime(ticket, kind, context, now)
      return due !== null && due >= now ? due : null
    }
    const respondBy = firstResponse(ticket, null) === null ? ahead('response') : null
    return [{ ticket, age: activeUntil(ticket, now, context), respondBy, resolveBy: ahead('resolution') }]
  })
}

const soonest = (key: 'respondBy' | 'resolveBy') => (a: Candidate, b: Candidate) =>
  (a[key] ?? 0) - (b[key] ?? 0) || (a.ticket.id < b.ticket.id ? -1 : 1)

const oneMore = ({ good, n }: Kept): Kept => ({ good: good + 1, n: n + 1 })

/** The month as it would stand with one ticket resolved this instant. */
function closed({ ticket, age, resolveBy }: Candidate, now: Standing, at: Instant): Standing {
  const list = isWaiting(ticket, at) ? 'waiting' : 'open'
  const index = now[list].indexOf(age)
  const bucket = ageBucket(age)
  return {
    ...now,
    resolved: {
      n: now.resolved.n + 1,
      sum: now.resolved.sum + age,
      logs: now.resolved.logs + logHours(age),
    },
    [list]: now[list].filter((_, each) => each !== index),
    closures: now.closures.map((count, each) => (each === bucket ? count + 1 : count)),
    resolution: resolveBy === null ? now.resolution : oneMore(now.resolution),
  }
}
