import { measure } from '../../core/metrics/measure.ts'
import { type MeasureRules, measureContext } from '../../core/metrics/measure-context.ts'
import type { Batch } from '../../core/model/batch.ts'
import type { Schedule } from '../../core/model/schedule.ts'
import { type Exact, HOUR, type Instant } from '../../core/model/units.ts'
import type { Evidence, Value } from '../../core/model/value.ts'
import { monthPeriod } from '../../core/time/period.ts'

/** What `report --json` prints of a month: hours for times, 0 to 1 for shares, null for no data. */
export interface MonthReport {
  readonly period: {
    readonly month: string
    readonly from: string
    readonly to: string
    readonly zone: string
  }
  readonly metrics: {
    readonly mttr: {
      readonly value: number | null
      readonly n: number
      readonly median: number | null
      readonly excluded: Excluded
    }
    readonly csat: {
      readonly value: number | null
      readonly positive: number
      readonly neutral: number
      readonly negative: number
      readonly excluded: Excluded
    }
    readonly slaResponse: SlaReport
    readonly slaResolution: SlaReport
  }
}

interface SlaReport {
  readonly value: number | null
  readonly met: number
  readonly breached: number
  readonly pending: number
  readonly excluded: Excluded
}

/** How many were left out, by reason. */
type Excluded = Evidence['excluded']

/** How a report measures: every ticket, by one schedule, with the due times that the source gives. */
export function reportRules(schedule: Schedule): MeasureRules {
  return {
    scope: { boards: null, types: null, agreementTypes: null },
    schedules: [{ from: null, schedule }],
    policies: [],
    neutral: 'against',
    vendorCounts: true,
  }
}

/** A month's figures as known at `now`, by the same measures as the wall's. */
export function monthReport(
  batch: Pick<Batch, 'tickets' | 'surveys'>,
  schedule: Schedule,
  month: string,
  now: Instant,
): MonthReport {
  const period = monthPeriod(schedule.zone, month)
  const { mttr, csat, slaResponse, slaResolution } = measure(
    measureContext(reportRules(schedule), batch, period, now),
  )
  const { positive, neutral, negative } = csat.evidence
  return {
    period: { month, from: isoText(period.from), to: isoText(period.to), zone: period.zone },
    metrics: {
      mttr: {
        value: mttr.exact && quotient(mttr.exact) / HOUR,
        n: mttr.evidence.counted,
        median: mttr.evidence.median === null ? null : mttr.evidence.median / HOUR,
        excluded: mttr.evidence.excluded,
      },
      csat: {
        value: csat.exact && quotient(csat.exact),
        positive,
        neutral,
        negative,
        excluded: csat.evidence.excluded,
      },
      slaResponse: slaReport(slaResponse),
      slaResolution: slaReport(slaResolution),
    },
  }
}

function slaReport({ exact, evidence }: Value): SlaReport {
  const { positive, negative, pending, excluded } = evidence
  return { value: exact && quotient(exact), met: positive, breached: negative, pending, excluded }
}

const quotient = ({ num, den }: Exact) => num / den
const isoText = (at: Instant) => new Date(at).toISOString()
