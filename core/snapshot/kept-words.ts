import type { Snapshot } from '../model/snapshot.ts'
import { clockText, dayText, type Speech } from './format.ts'

/**
 * How a screen marks what it kept of an earlier time. The day belongs to it: nothing tells a screen how long it was without
 * power.
 */
export function keptWords({ now, pool }: Pick<Snapshot, 'now' | 'pool'>, speech: Speech): string {
  const asOf = pool.asOf ?? now
  return `Server not answering. As of ${dayText(asOf, speech)}, ${clockText(asOf, speech)}`
}
