/** What is measured. The first four also name the figures of `report --json`. */
export type MetricKey =
  | 'mttr'
  | 'csat'
  | 'slaResponse'
  | 'slaResolution'
  | 'firstResponseTime'
  | 'receivablesDays'
  | 'weeksInvoiced'
  | 'projectSales'
  | 'recurringRevenue'
  | 'profit'

/** Milliseconds, 0 to 1, days, or cents. */
export type MetricUnit = 'time' | 'share' | 'days' | 'money'

export interface MetricWords {
  readonly title: string
  readonly meaning: string
  readonly unit: MetricUnit
  readonly better: 'lower' | 'higher'
  /** What one counted thing is called. `readings` are typed in by a person, where no source of money tells the number. */
  readonly counted: 'tickets' | 'answers' | 'readings'
}

export const METRICS: { readonly [key in MetricKey]: MetricWords } = {
  mttr: {
    title: 'Resolution time',
    meaning: 'Mean business hours, managed tickets resolved in the month',
    unit: 'time',
    better: 'lower',
    counted: 'tickets',
  },
  csat: {
    title: 'Satisfaction',
    meaning: 'Positive answers out of all answers in the month',
    unit: 'share',
    better: 'higher',
    counted: 'answers',
  },
  slaResponse: {
    title: 'First response',
    meaning: 'Tickets answered within their SLA',
    unit: 'share',
    better: 'higher',
    counted: 'tickets',
  },
  slaResolution: {
    title: 'Resolution SLA',
    meaning: 'Tickets resolved within their SLA',
    unit: 'share',
    better: 'higher',
    counted: 'tickets',
  },
  firstResponseTime: {
    title: 'Time to first response',
    meaning: 'Mean business hours until tickets were answered, answered in the month',
    unit: 'time',
    better: 'lower',
    counted: 'tickets',
  },
  receivablesDays: {
    title: 'Receivables days',
    meaning: 'Days that invoices stay unpaid, trailing 90 days; from invoices, or typed in',
    unit: 'days',
    better: 'lower',
    counted: 'readings',
  },
  weeksInvoiced: {
    title: 'Weeks invoiced',
    meaning: 'Weeks whose agreements were invoiced by Friday; from invoices, or typed in',
    unit: 'share',
    better: 'higher',
    counted: 'readings',
  },
  projectSales: {
    title: 'New project work',
    meaning: 'Project work sold in the month; from won opportunities, or typed in',
    unit: 'money',
    better: 'higher',
    counted: 'readings',
  },
  recurringRevenue: {
    title: 'New monthly services',
    meaning: 'Monthly revenue added in the month; from won opportunities, or typed in',
    unit: 'money',
    better: 'higher',
    counted: 'readings',
  },
  profit: {
    title: 'Profit',
    meaning: 'Profit of the company in the month, typed in',
    unit: 'money',
    better: 'higher',
    counted: 'readings',
  },
}

export const METRIC_KEYS = Object.keys(METRICS) as MetricKey[]
