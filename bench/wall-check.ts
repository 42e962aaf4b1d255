import type { MetricFigure } from '../core/model/metric-figure.ts'
import type { Snapshot } from '../core/model/snapshot.ts'
import { MINUTE } from '../core/model/units.ts'
import { seenAt } from '../core/snapshot/freshness.ts'
import { SourceError } from '../server/sources/source.ts'
import type { FaultRig, Polled } from './fault-rig.ts'
import type { Vendor } from './fault-server.ts'
import { type FaultName, isHarmless } from './faults.ts'

export type Mark = 'live' | 'ageing' | 'stale'

const vendorOf = ({ id }: MetricFigure): Vendor => (id === 'csat' ? 'smileback' : 'connectwise')

/** Holds the wall against what is known of the polls by other means than its own. Made after a first good poll. */
export function createWallCheck(rig: FaultRig) {
  const problems: string[] = []
  const seen = new Map<string, number>()
  const { time, board, polled } = rig
  const known = metricsOf(board.newest(null))
  if (known.length === 0 || known.some(({ value, verdict }) => value === null || verdict === 'not-known'))
    problems.push('the wall shows nothing to be kept')

  const of = (vendor: string) => polled.get(vendor) as Polled
  const markOf = (vendor: string): Mark => {
    const { error, fails, asOf } = of(vendor)
    const age = time.now() - (asOf ?? 0)
    const isRefused = error instanceof SourceError && error.kind === 'keys'
    if (isRefused || fails >= 5 || age >= 15 * MINUTE) return 'stale'
    return age >= 3 * MINUTE ? 'ageing' : 'live'
  }
  const wrong = (is: boolean, sentence: string) => {
    if (is) problems.push(`${new Date(time.now()).toISOString()} ${sentence}`)
  }
  return {
    problems,
    seen,
    /** After a poll of a vendor with a fault from its so many-th request on. */
    polled(vendor: Vendor, fault: FaultName | null, after: number) {
      const { error } = of(vendor)
      const isGood = fault === null || isHarmless(fault)
      wrong(isGood && error !== null, `${vendor} failed without a fault: ${error}`)
      const mustFail = !isGood && (after === 0 || fault === 'refused')
      wrong(mustFail && error === null, `${vendor} lived with ${fault}`)
      wrong(error !== null && !(error instanceof SourceError), `${vendor} threw ${error}`)
    },
    look() {
      board.publish()
      const now = time.now()
      const shown = board.newest(null)
      if (!shown) return void problems.push('there is no wall')
      const wall = seenAt(shown, now)
      for (const source of wall.sources) {
        const mark = markOf(source.id)
        seen.set(mark, (seen.get(mark) ?? 0) + 1)
        wrong(source.asOf !== of(source.id).asOf, `${source.id} says another age than it has`)
        wrong(
          (source.problem === null) !== (of(source.id).error === null) && !source.withheld,
          `${source.id} hides its trouble, or has none`,
        )
      }
      for (const metric of wall.metrics) {
        const before = known.find(({ id }) => id === metric.id)
        const isStale = markOf(vendorOf(metric)) === 'stale'
        const verdict = isStale ? 'not-known' : before?.verdict
        wrong(metric.verdict !== verdict, `${metric.id} is ${metric.verdict}, not ${verdict}`)
        wrong(!isSame(metric, before), `${metric.id} changed its value`)
      }
      const isOld = [...polled.keys()].some(vendor => markOf(vendor) === 'stale')
      wrong((wall.pool.state === 'stale') !== isOld, `the pool is ${wall.pool.state}`)
    },
  }
}

const metricsOf = (snapshot: Snapshot | null) => (snapshot ? snapshot.metrics : [])

const isSame = (one: MetricFigure, other: MetricFigure | undefined) =>
  JSON.stringify([one.value, one.counted]) === JSON.stringify([other?.value, other?.counted])
