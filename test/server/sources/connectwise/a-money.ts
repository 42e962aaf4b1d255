import type { ConnectWiseSettings } from '../../../../core/model/connection.ts'
import { monthPeriod } from '../../../../core/time/period.ts'
import { createMoneyReader } from '../../../../server/sources/connectwise/money-reader.ts'
import { fakeConnectWiseApi } from '../../../helpers/fake-connectwise-api.ts'
import { aClock, at, never, SETTINGS } from './a-service-desk.ts'

export const ZONE = 'America/New_York'
export const NOVEMBER = monthPeriod(ZONE, '2026-11')
export const RANGE = { from: monthPeriod(ZONE, '2026-10').from, to: NOVEMBER.to }

type Rest = { readonly [field: string]: unknown }

/** $120 with $20 of tax for a managed agreement, dated 6 November and not paid, unless it says otherwise. */
export const invoiceRow = (id: number, rest: Rest = {}) => ({
  id,
  invoiceNumber: `I-${id}`,
  type: 'Agreement',
  date: '2026-11-06T00:00:00Z',
  ...{ total: 120, balance: 120, payments: 0, subtotal: 100, agreementAmount: 100 },
  company: { id: 2, name: 'Acme' },
  agreement: { id: 51, name: 'Care', type: 'Managed' },
  _info: { lastUpdated: '2026-11-06T12:00:00Z' },
  ...rest,
})

/** $1,000 every month for Acme. */
export const agreementRow = (id: number, rest: Rest = {}) => ({
  ...{ id, name: `Care ${id}`, type: { id: 1, name: 'Managed' }, company: { id: 2, name: 'Acme' } },
  ...{ startDate: '2025-01-01T00:00:00Z', noEndingDateFlag: true, cancelledFlag: false },
  ...{ billAmount: 1000, billingCycle: { id: 1, name: 'Monthly' } },
  ...rest,
})

export const saleRow = (id: number, closedDate: string, rest: Rest = {}) => ({
  ...{ id, name: `Deal ${id}`, closedDate, company: { id: 2, name: 'Acme' } },
  primarySalesRep: { id: 9, identifier: 'sam', name: 'Sam' },
  ...rest,
})

/** ConnectWise with one invoice, one agreement and one sale of $500, and a reader of its money. */
export function aMoney(settings: Partial<ConnectWiseSettings> = {}) {
  const fake = fakeConnectWiseApi({
    '/finance/invoices': [invoiceRow(1)],
    '/finance/agreements': [agreementRow(51)],
    '/sales/opportunities/statuses': [
      { id: 1, name: 'Open' },
      { id: 2, name: 'Won', wonFlag: true },
    ],
    '/sales/opportunities': [saleRow(7, '2026-11-10T15:00:00Z')],
    '/sales/opportunities/7/forecast': [{ forecastItems: [{ forecastType: 'Product', revenue: 500 }] }],
  })
  const clock = aClock(at('2026-11-20T12:00Z'))
  const all = { ...SETTINGS, cycles: { Monthly: 1, Yearly: 12 }, ...settings }
  const reader = createMoneyReader({ api: fake.api, settings: all, now: clock.now, zone: ZONE })
  return {
    ...fake,
    clock,
    read: (range = RANGE, signal = never) => reader.read(range, signal),
    /** Paths asked for since the last call. */
    paths: () => fake.asked.splice(0).map(({ path }) => path),
  }
}
