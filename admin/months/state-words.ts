import type { PeriodState } from '../../core/model/period.ts'

/** The states of a month, as the desk calls them. */
export const STATES: { readonly [state in PeriodState]: string } = {
  open: 'Open',
  provisional: 'Ended, not closed',
  closed: 'Closed',
  adjusted: 'Closed, adjusted',
}

export const isClosed = (state: PeriodState) => state === 'closed' || state === 'adjusted'
