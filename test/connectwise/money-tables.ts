import { COMPANIES, MEMBERS } from './fixed-tables.ts'
import { type Row, told } from './wire-row.ts'

const [northwind, harbor] = COMPANIES
const INFO = { dateEntered: '2025-01-02T09:00:00Z', lastUpdated: '2026-10-01T09:00:00Z' }
const row = (id: number, rest: { readonly [column: string]: unknown }): Row =>
  told({ id, ...rest, _info: INFO })

const TYPES = [
  { id: 1, name: 'Managed services' },
  { id: 2, name: 'Block hours' },
] as const

const CYCLES = [
  { id: 1, name: 'Monthly' },
  { id: 2, name: 'Yearly' },
] as const

const agreements = [
  { id: 51, name: 'Northwind care', type: TYPES[0], company: northwind, cycle: CYCLES[0], billAmount: 4000 },
  { id: 52, name: 'Harbor care', type: TYPES[0], company: harbor, cycle: CYCLES[1], billAmount: 24_000 },
  { id: 53, name: 'Harbor hours', type: TYPES[1], company: harbor, cycle: CYCLES[0], billAmount: 900 },
].map(({ id, cycle, ...agreement }) =>
  row(id, {
    ...agreement,
    contact: { id: id + 100, name: 'Office' },
    billingCycle: cycle,
    startDate: '2025-01-01T00:00:00Z',
    noEndingDateFlag: true,
    cancelledFlag: false,
    agreementStatus: 'Active',
    applicationUnits: 'Amount',
    periodType: 'Current',
  }),
)

const addition = (id: number, extPrice: number, cancelledDate: string | null = null) =>
  row(id, {
    product: { id, identifier: `seat-${id}` },
    ...{ quantity: 10, lessIncluded: 0, unitPrice: extPrice / 10, extPrice, extCost: 0 },
    billCustomer: 'Billable',
    effectiveDate: '2025-01-01T00:00:00Z',
    cancelledDate,
    agreementStatus: 'Active',
  })

const ADDITIONS: { readonly [agreement: number]: readonly Row[] } = {
  51: [addition(61, 500), addition(62, 250, '2026-02-01T00:00:00Z')],
  52: [addition(63, 1200)],
}

const invoice = (id: number, date: string, type: string, total: number, balance: number) => {
  const company = id % 2 === 0 ? harbor : northwind
  return row(id, {
    invoiceNumber: String(id),
    ...{ type, company, date: `${date}T00:00:00Z`, dueDate: `${date}T00:00:00Z` },
    status: { id: 1, name: balance === 0 ? 'Paid' : 'Sent', isClosed: balance === 0 },
    ...{ subtotal: total, total, salesTax: 0, payments: total - balance, credits: 0, balance },
    agreementAmount: type === 'Agreement' ? total : 0,
    agreement: type === 'Agreement' ? { id: id % 2 === 0 ? 52 : 51, name: 'Care' } : null,
    applyToType: type === 'Agreement' ? 'Agreement' : 'All',
    specialInvoiceFlag: false,
  })
}

const invoices = [
  invoice(71, '2026-10-02', 'Agreement', 4500, 0),
  invoice(72, '2026-10-09', 'Agreement', 25_200, 25_200),
  invoice(73, '2026-11-02', 'Agreement', 4500, 4500),
  invoice(74, '2026-11-06', 'Standard', 1200.5, 0),
  invoice(75, '2026-11-13', 'CreditMemo', -300, -300),
]

const statuses = [
  row(1, { name: 'Open', wonFlag: false, lostFlag: false, closedFlag: false }),
  row(2, { name: 'Won', wonFlag: true, lostFlag: false, closedFlag: true }),
  row(3, { name: 'Lost', wonFlag: false, lostFlag: true, closedFlag: true }),
]

const opportunity = (id: number, status: number, closedDate: string | null) =>
  row(id, {
    name: `Deal ${id}`,
    status: { id: status, name: statuses[status - 1]?.name },
    primarySalesRep: { id: 11, identifier: MEMBERS[0].identifier, name: 'Ari Park' },
    company: harbor,
    contact: { id: 151, name: 'Office' },
    expectedCloseDate: '2026-11-20T00:00:00Z',
    closedDate,
  })

const forecastItem = (id: number, kind: string, revenue: number) => ({
  ...{ id, forecastDescription: kind, forecastType: kind, revenue, quantity: 1, includeFlag: true },
  status: { id: 2, name: 'Won' },
  percentage: 100,
})

const forecast = (parent: number) => [
  row(parent, {
    forecastItems: [forecastItem(1, 'Service', 8000), forecastItem(2, 'Agreement', 6000)],
    productRevenue: { id: 1, revenue: 0 },
    serviceRevenue: { id: 2, revenue: 8000 },
    agreementRevenue: { id: 3, revenue: 6000 },
    recurringTotal: 6000,
  }),
]

/** What the shop bills and sells. A star stands for the parent's number. */
export const MONEY: { readonly [path: string]: (parent: number) => readonly Row[] } = {
  '/finance/agreements': () => agreements,
  '/finance/agreements/types': () => TYPES.map(({ id, name }) => row(id, { name, inactiveFlag: false })),
  '/finance/agreements/*/additions': parent => ADDITIONS[parent] ?? [],
  '/finance/billingCycles': () => CYCLES.map(({ id, name }) => row(id, { name })),
  '/finance/billingStatuses': () => [row(1, { name: 'Sent', sentFlag: true, closedFlag: false })],
  '/finance/invoices': () => invoices,
  '/finance/invoices/*/payments': parent =>
    parent === 71
      ? [row(81, { type: 'Payment', amount: 4500, paymentDate: '2026-10-20T00:00:00Z' })]
      : parent === 74
        ? [row(82, { type: 'Payment', amount: 1200.5, paymentDate: '2026-11-16T00:00:00Z' })]
        : [],
  '/sales/opportunities': () => [
    opportunity(91, 2, '2026-11-10T15:00:00Z'),
    opportunity(92, 1, null),
    opportunity(93, 3, '2026-11-11T15:00:00Z'),
  ],
  '/sales/opportunities/statuses': () => statuses,
  '/sales/opportunities/*/forecast': forecast,
}
