import { DAY, type Instant } from '../../../core/model/units.ts'
import { type Finding, works } from './check-finding.ts'
import type { CheckParts } from './check-tickets.ts'
import { compare, compareTime } from './conditions.ts'
import { counted } from './counted.ts'
import { rawNumber } from './raw-field.ts'

export async function checkAgreements({ api, signal }: CheckParts): Promise<Finding> {
  const isLive = compare('cancelledFlag', '=', false)
  const agreements = await api.all('/finance/agreements', { fields: ['id'], conditions: isLive }, signal)
  const first = firstId(agreements)
  if (first === null) return works('No live agreement can be seen.')
  const additions = await api.count(`/finance/agreements/${first}/additions`, compare('id', '>', 0), signal)
  return works(
    `${counted(agreements.length, 'live agreement')}. The first of them has ${counted(additions, 'addition')}.`,
  )
}

const LATELY = 31 * DAY

export async function checkInvoices({ api, now, signal }: CheckParts): Promise<Finding> {
  const conditions = compareTime('date', '>=', (now() - LATELY) as Instant)
  const invoices = await api.all('/finance/invoices', { fields: ['id'], conditions }, signal)
  const first = firstId(invoices)
  if (first === null) return works('No invoice of the last 31 days can be seen.')
  await api.all(`/finance/invoices/${first}/payments`, { fields: ['id'] }, signal)
  return works(`${counted(invoices.length, 'invoice')} of the last 31 days, with their payments.`)
}

export async function checkOpportunities({ api, signal }: CheckParts): Promise<Finding> {
  const count = await api.count('/sales/opportunities', compare('id', '>', 0), signal)
  return works(`${counted(count, 'opportunity', 'opportunities')}.`)
}

function firstId(rows: readonly unknown[]): number | null {
  return rows.map(row => rawNumber(row, 'id')).find(id => id !== null) ?? null
}
