import type { Standing } from '../model/history.ts'
import { noTickets } from './joint-cumulants.ts'
import type { TimeModel } from './time-model.ts'
import type { Trailing } from './trailing.ts'

/**
 * The normal run-rate (reference/metrics.md section 5.1): tickets go on being resolved at the month's pace, and take what
 * those of earlier months took. It knows nothing of the backlog, and so is not misled by one full of rubbish.
 */
export function runRateModel(standing: Standing, past: Trailing): TimeModel {
  const { resolved, elapsed, remaining } = standing
  const pace =
    resolved.n === 0 || elapsed === 0 ? past.durations.length / past.business : resolved.n / elapsed
  const rest = pace * remaining
  const joint = noTickets()
  joint.set([rest * past.mean, rest, rest * past.square, rest * past.mean, rest])
  return [{ weight: 1, joint }]
}
