/** What is measured. The keys also name the figures of `report --json`. */
export type MetricKey = 'mttr' | 'csat' | 'slaResponse' | 'slaResolution'

export type MetricUnit = 'time' | 'share'

export interface MetricWords {
  readonly title: string
  readonly meaning: string
  readonly unit: MetricUnit
  /** What one counted thing is called. */
  readonly counted: 'tickets' | 'answers'
}

export const METRICS: { readonly [key in MetricKey]: MetricWords } = {
  mttr: {
    title: 'Resolution time',
    meaning: 'Mean business hours, managed tickets resolved in the month',
    unit: 'time',
    counted: 'tickets',
  },
  csat: {
    title: 'Satisfaction',
    meaning: 'Positive answers out of all answers in the month',
    unit: 'share',
    counted: 'answers',
  },
  slaResponse: {
    title: 'First response',
    meaning: 'Tickets answered within their SLA',
    unit: 'share',
    counted: 'tickets',
  },
  slaResolution: {
    title: 'Resolution SLA',
    meaning: 'Tickets resolved within their SLA',
    unit: 'share',
    counted: 'tickets',
  },
}

export const METRIC_KEYS = Object.keys(METRICS) as MetricKey[]
