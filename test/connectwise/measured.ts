import { measure } from '../../core/metrics/measure.ts'
import { measureContext } from '../../core/metrics/measure-context.ts'
import type { Batch } from '../../core/model/batch.ts'
import type { Schedule, Segment } from '../../core/model/schedule.ts'
import type { Instant } from '../../core/model/units.ts'
import { monthPeriod } from '../../core/time/period.ts'
import { MINUTE } from './life.ts'
import { ZONE } from './our-source.ts'
import type { Truth, TruthAsked } from './truth.ts'

export const MONTH = monthPeriod(ZONE, '2026-11')
const OFFICE: Segment = [480, 1020]
const [day, closed]: readonly (readonly Segment[])[] = [[OFFICE], []]
const NINE = { zone: ZONE, week: { 1: day, 2: day, 3: day, 4: day, 5: day, 0: closed, 6: closed } }

/** Around the clock, or Monday to Friday from eight to five; this and the one below are the same rule, told twice. */
export const HOURS = {
  always: { zone: ZONE, week: alike([[0, 1440]]), holidays: [], overrides: {} },
  office: { ...NINE, holidays: [], overrides: {} },
} as const

export type Hours = keyof typeof HOURS

export const ASKED: { readonly [hours in Hours]: TruthAsked } = {
  always: { ...asked(), office: null },
  office: { ...asked(), office: { offsetHours: -7, open: 480, close: 1020 } },
}

/** What our own pipeline makes of a batch, in the words of the truth. */
export function measured(batch: Batch, now: Instant, hours: Hours): Truth {
  const rules = {
    scope: { boards: null, types: null, agreementTypes: ['Managed services'] },
    ...{ neutral: 'against' as const, vendorCounts: true, policies: [] },
    schedules: [{ from: null, schedule: HOURS[hours] as Schedule }],
  }
  const { mttr, slaResponse, slaResolution, csat } = measure(measureContext(rules, batch, MONTH, now))
  const promise = ({ evidence: { positive, negative, pending } }: typeof slaResponse) => ({
    ...{ met: positive ?? 0, breached: negative ?? 0, pending: pending ?? 0 },
  })
  return {
    minutes: (mttr.exact?.num ?? 0) / MINUTE,
    resolved: mttr.exact?.den ?? 0,
    response: promise(slaResponse),
    resolution: promise(slaResolution),
    positive: csat.exact?.num ?? 0,
    answers: csat.exact?.den ?? 0,
  }
}

function asked() {
  return { from: MONTH.from, to: MONTH.to, boards: [1, 2], agreementTypes: ['Managed services'] }
}

function alike(hours: readonly Segment[]) {
  return { 0: hours, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours }
}
