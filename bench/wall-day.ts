import type { MetricFigure, Verdict } from '../core/model/metric-figure.ts'
import type { Snapshot } from '../core/model/snapshot.ts'
import { type Cents, type Instant, MINUTE } from '../core/model/units.ts'
import { seenAt } from '../core/snapshot/freshness.ts'
import { sampleSnapshot } from '../test/helpers/sample-snapshot.ts'

/** Updates of a day: one every five seconds. */
export const DAY_UPDATES = 17_280

const EVERY = 5000
const VERDICTS: readonly Verdict[] = ['holding', 'at-risk', 'missing', 'holding', 'out-of-reach', 'too-few']

/**
 * What a wall is sent at one of the updates of a day: every value moves, verdicts flip every few minutes, tickets come and go,
 * and twice an hour the source fails for a while, so that everything a wall draws is drawn and taken away again.
 */
export function wallDay(update: number): Snapshot {
  const now = (sampleSnapshot.now + update * EVERY) as Instant
  const fails = update % 360 >= 350
  const metrics = sampleSnapshot.metrics.map((metric, index) => moved(metric, index, update))
  const met = metrics.filter(metric => metric.met)
  const amount = met.reduce((sum, metric) => sum + metric.amount, 0) as Cents
  const missing = metrics.filter(metric => !metric.met)
  const source = {
    ...sampleSnapshot.sources[0]!,
    ...{ asOf: (now - 12_000) as Instant, failed: fails },
    ageingAt: (now + 3 * MINUTE) as Instant,
    staleAt: (now + 15 * MINUTE) as Instant,
    problem: fails ? 'ConnectWise does not answer.' : null,
  }
  const pool = {
    ...sampleSnapshot.pool,
    ...{ amount, ifNow: amount, asOf: source.asOf, missing: missing.map(({ id }) => id) },
    wouldAdd: missing.map(metric => ({ id: metric.id, amount: metric.amount })),
    ladder: sampleSnapshot.pool.ladder.map(rung => ({
      ...rung,
      ...{ now: rung.goals === met.length, percent: ((update >> 5) % 4) * 5 + 20 },
    })),
  }
  return seenAt(
    {
      ...sampleSnapshot,
      ...{ v: update + 1, now, sources: [source], metrics, pool },
      next: { due: due(update, now), lateToday: update % 40 },
    },
    now,
  )
}

function moved(metric: MetricFigure, index: number, update: number): MetricFigure {
  const { num, den } = metric.value!
  const counted = metric.counted + Math.floor(update / 12)
  const verdict = VERDICTS[Math.floor(update / (37 + 11 * index)) % VERDICTS.length] as Verdict
  // A minute of time, or one ticket, at each update.
  const step = metric.id === 'mttr' ? MINUTE * (update % 90) : -(update % 3)
  const last = metric.trend.at(-1)!
  const bent = [last[0], last[1] * (1 + (Math.floor(update / 10) % 7) / 1000)] as const
  return {
    ...metric,
    ...{
      counted,
      verdict,
      met: verdict === 'too-few' ? null : !['missing', 'out-of-reach'].includes(verdict),
    },
    value: { num: num + step, den },
    trend: [...metric.trend.slice(0, -1), bent],
  }
}

/** Three tickets; one of them leaves every two minutes. */
const due = (update: number, now: Instant) =>
  [0, 1, 2].map(place => {
    const ticket = Math.floor(update / 24) + place
    const at = (now + (4 + 9 * place) * MINUTE - (update % 24) * 5000) as Instant
    return { id: String(48_230 + ticket), due: at, assigned: ticket % 3 === 0 }
  })
