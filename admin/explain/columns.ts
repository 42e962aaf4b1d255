import type { ExplainQuery, ExplainRow } from '../../core/model/explanation.ts'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { Evidence } from '../../core/model/value.ts'

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
    | 'day'
    | 'amount'
    | 'open'
    | 'summary'
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

const DAY: Column = { key: 'day', title: 'Date', sort: 'answered' }
const CLIENT: Column = { key: 'client', title: 'Client and summary', sort: null }

type Things = NonNullable<Evidence['things']>

/** Of a number that a source of money told. What a client owes is only for who may see clients. */
const OF_MONEY: { readonly [things in Things]: (names: boolean) => readonly Column[] } = {
  invoices: names => [
    { key: 'id', title: 'Invoice', sort: 'id' },
    DAY,
    ...(names
      ? ([
          { key: 'amount', title: 'Amount', sort: null },
          { key: 'open', title: 'Open', sort: null },
        ] as const)
      : []),
    { key: 'value', title: 'Adds', sort: 'time' },
    WHY,
    ...(names ? [{ ...CLIENT, title: 'Client' }] : []),
  ],
  weeks: names => [
    { ...DAY, title: 'Friday' },
    { key: 'value', title: 'Adds', sort: null },
    WHY,
    ...(names ? [{ key: 'summary', title: 'Invoices', sort: null } as const] : []),
  ],
  sales: names => [
    { key: 'id', title: 'Sale', sort: 'id' },
    { ...DAY, title: 'Won' },
    { key: 'value', title: 'Adds', sort: 'time' },
    WHY,
    ...(names ? [{ ...CLIENT, title: 'Client and sale' }] : []),
  ],
}

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

/** The columns of a metric's rows; clients only for who may see them. `things`: what a source of money told. */
export function columns(metric: MetricKey, names: boolean, things?: Evidence['things']): readonly Column[] {
  if (things !== undefined) return OF_MONEY[things](names)
  const all = COLUMNS[metric]
  if (METRICS[metric].counted === 'readings') return all
  return names ? [...all, CLIENT] : all
}
