import type { ExplainQuery, ExplainRow } from '../../core/model/explanation.ts'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'

/** One column of the rows: what it shows of a row, and what it sorts by (null: it does not sort). */
export interface Column {
  readonly key:
    | 'id'
    | 'ticket'
    | 'created'
    | 'responded'
    | 'resolved'
    | 'answered'
    | 'due'
    | 'active'
    | 'why'
    | 'client'
    | 'value'
  readonly title: string
  readonly sort: ExplainQuery['sort'] | null
}

type Field = Column['key'] & keyof ExplainRow

const moment = (key: Field & ExplainQuery['sort'], title: string): Column => ({ key, title, sort: key })
const TICKET: Column = { key: 'id', title: 'Ticket', sort: 'id' }
const WHY: Column = { key: 'why', title: 'Why', sort: null }
const CREATED = moment('created', 'Created')
const RESPONDED = moment('responded', 'Responded')
const RESOLVED = moment('resolved', 'Resolved')
const DUE = moment('due', 'Due')
const ACTIVE: Column = { key: 'active', title: 'Active time', sort: 'time' }

/** Of a number that a person typed in: the day it was true, and who typed it. */
const READINGS: readonly Column[] = [
  moment('answered', 'True on'),
  { key: 'value', title: 'Number', sort: 'time' },
  WHY,
]

const COLUMNS: { readonly [metric in MetricKey]: readonly Column[] } = {
  mttr: [TICKET, CREATED, RESPONDED, RESOLVED, ACTIVE, WHY],
  csat: [
    { key: 'id', title: 'Answer', sort: 'id' },
    { key: 'ticket', title: 'Ticket', sort: null },
    moment('answered', 'Answered'),
    RESOLVED,
    WHY,
  ],
  slaResponse: [TICKET, CREATED, RESPONDED, DUE, RESOLVED, WHY],
  slaResolution: [TICKET, CREATED, RESPONDED, RESOLVED, DUE, WHY],
  firstResponseTime: [TICKET, CREATED, RESPONDED, RESOLVED, ACTIVE, WHY],
  receivablesDays: READINGS,
  weeksInvoiced: READINGS,
  projectSales: READINGS,
  recurringRevenue: READINGS,
  profit: READINGS,
}

/** The columns of a metric's rows; clients only for who may see them. */
export function columns(metric: MetricKey, names: boolean): readonly Column[] {
  const all = COLUMNS[metric]
  if (METRICS[metric].counted === 'readings') return all
  return names ? [...all, { key: 'client', title: 'Client and summary', sort: null }] : all
}
