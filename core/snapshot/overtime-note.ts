import type { SplitBasis } from '../model/plan.ts'

/** What payroll has to know of overtime law for a split, in plain words. Not legal advice, and it says so. */
export function overtimeNote(basis: SplitBasis): string {
  const ask = 'This is not legal advice: ask whoever does your payroll.'
  if (basis === 'earnings')
    return `In the United States a bonus that is a share of total earnings can already contain the overtime on it (29 CFR 778.210). ${ask}`
  return `In the United States a promised bonus usually counts toward the overtime rate of hourly staff, spread over the weeks of the month (29 CFR 778.209). The payroll file has hours and overtime hours for that. ${ask}`
}
