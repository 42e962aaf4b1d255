import { describe, expect, test } from 'vitest'
import { readinessOf } from './a-readiness.ts'
import { WITH_SURVEY } from './a-survey.ts'
import { refusal } from './a-whole-psa.ts'

const SETTLED = {
  ...WITH_SURVEY,
  classes: { 'Help desk/Waiting': 'waiting-customer', 'Alerts/Waiting': 'active' },
} as const

describe('connectWiseReadiness', () => {
  test('connectWiseReadiness tells everything that it looked at, also what is in order', async () => {
    const { items } = await readinessOf({}, { settings: SETTLED })
    expect(items.map(({ id }) => id)).toEqual([
      ...['ticket-board', 'ticket-owner', 'ticket-agreement', 'ticket-resolve-time'],
      ...['status-waiting', 'status-unknown', 'agreement-types', 'billing-cycles', 'invoice-agreement'],
      ...['survey-ticket', 'survey-options', 'survey-unknown', 'unread'],
    ])
    expect(items.filter(({ count }) => count > 0)).toEqual([])
    expect(items.every(({ sentence }) => sentence.endsWith('.'))).toBe(true)
  })

  test('connectWiseReadiness names an area that the role cannot read and looks at the others', async () => {
    const { found, item } = await readinessOf({
      '/finance/agreements': refusal('role'),
      '/finance/invoices': refusal('unexpected'),
    })
    expect(found('unread')).toEqual([2, expect.arrayContaining(['Agreements', 'Invoices'])])
    expect(item('billing-cycles')).toBeUndefined()
    expect(item('status-waiting')).toBeDefined()
  })

  test('connectWiseReadiness looks at no board where the boards cannot be read', async () => {
    const { found, item } = await readinessOf({ '/service/boards': refusal('role') })
    expect(found('unread')).toEqual([1, ['Service boards']])
    expect(item('ticket-board')).toBeDefined()
  })

  test('connectWiseReadiness rejects where nothing answers', async () => {
    await expect(readinessOf({ '/finance/invoices': refusal('down') })).rejects.toMatchObject({
      kind: 'down',
    })
  })
})
