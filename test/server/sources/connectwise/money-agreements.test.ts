import { describe, expect, it } from 'vitest'
import { createAgreements } from '../../../../server/sources/connectwise/money-agreements.ts'
import { fakeConnectWiseApi } from '../../../helpers/fake-connectwise-api.ts'
import { agreementRow } from './a-money.ts'
import { aClock, at, never, SETTINGS } from './a-service-desk.ts'

describe('createAgreements', () => {
  it('createAgreements ask for the additions of live managed agreements, one request each, once an hour', async () => {
    const fake = fakeConnectWiseApi({
      '/finance/agreements': [
        agreementRow(1),
        agreementRow(2, { type: { name: 'Block hours' } }),
        agreementRow(3, { cancelledFlag: true }),
      ],
      '/finance/agreements/1/additions': [{ id: 1, extPrice: 5, billCustomer: 'Billable' }],
    })
    const clock = aClock(at('2026-11-20T12:00Z'))
    const settings = { ...SETTINGS, agreementTypes: ['Managed'] }
    const agreements = createAgreements({ api: fake.api, settings, now: clock.now })
    const whole = async () => {
      const found = await agreements.whole(['2026-11'], never)
      return found.map(({ id, additions }) => [id, additions.length])
    }
    expect(await whole()).toEqual([
      [1, 1],
      [2, 0],
    ])
    clock.pass(59)
    await whole()
    expect(fake.asked.map(({ path }) => path)).toEqual([
      '/finance/agreements',
      '/finance/agreements/1/additions',
    ])
    clock.pass(1)
    await whole()
    expect(fake.asked).toHaveLength(4)
  })
})
