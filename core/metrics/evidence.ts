import type { Evidence, ExclusionReason } from '../model/value.ts'

export type Tally = { [reason in ExclusionReason]?: number }

/** One more thing left out for a reason. */
export function tally(excluded: Tally, reason: ExclusionReason): void {
  excluded[reason] = (excluded[reason] ?? 0) + 1
}

/** Evidence with what a metric does not know left at nothing. */
export function evidence(known: Partial<Evidence>): Evidence {
  return {
    counted: 0,
    excluded: {},
    pending: 0,
    positive: 0,
    neutral: 0,
    negative: 0,
    median: null,
    largest: [],
    zero: 0,
    asOf: null,
    ...known,
  }
}
