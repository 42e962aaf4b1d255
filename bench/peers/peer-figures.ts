import type { Measurement } from '../measurement.ts'
import type { FirstVisit } from './first-visit.ts'
import type { LongVisit } from './long-visit.ts'

/** The figures of one peer: medians over its visits, and for the times of updates the shares over all of them. No limits. */
export function peerFigures(
  name: string,
  firsts: readonly FirstVisit[],
  longs: readonly LongVisit[],
): readonly Measurement[] {
  const first = (key: keyof FirstVisit) => at(firsts.map(visit => visit[key]))
  const long = (key: 'bytesPerUpdate' | 'busy' | 'idle' | 'heap' | 'resident') =>
    at(longs.map(visit => visit[key]))
  const worked = longs.flatMap(visit => visit.worked)
  const told = longs.flatMap(visit => visit.told)
  const figure = (what: string, value: number, unit: string): Measurement => ({
    ...{ name: `peer_${name}_${what}`, value, unit, limit: null },
  })
  return [
    figure('page_kb', tenth(first('pageBytes') / 1000), 'kB'),
    figure('page_requests', first('requests'), ''),
    figure('page_wire_kb', tenth(first('wireBytes') / 1000), 'kB'),
    figure('first_number_ms', Math.round(first('firstNumber')), 'ms'),
    figure('update_to_pixel_p50_ms', at(worked), 'ms'),
    figure('update_to_pixel_p95_ms', at(worked, 0.95), 'ms'),
    figure('told_to_pixel_p50_ms', at(told), 'ms'),
    figure('told_to_pixel_p95_ms', at(told, 0.95), 'ms'),
    figure('update_wire_bytes', Math.round(long('bytesPerUpdate')), 'B'),
    figure('busy_cpu_percent', tenth(100 * long('busy')), '%'),
    figure('idle_cpu_percent', tenth(100 * long('idle')), '%'),
    figure('server_resident_mb', tenth(long('resident') / 1e6), 'MB'),
    figure('browser_heap_mb', tenth(long('heap') / 1e6), 'MB'),
  ]
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/** The least value that at least such a share of them does not exceed. NaN where there is none. */
const at = (values: readonly number[], share = 0.5): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? Number.NaN
