import { describe, expect, it } from 'vitest'
import { cents } from '../../../core/model/units.ts'
import { at } from '../../helpers/november.ts'
import { person, startBonusDesk } from '../../helpers/start-bonus-desk.ts'

async function opened(given: Parameters<typeof startBonusDesk>[0] = {}) {
  const server = await startBonusDesk(given)
  const { token } = (await server.call('POST', 'people/ann/link', {})).body
  const mine = async () => (await server.get(`my-slice?key=${token}`, { cookie: '' })).body
  return { ...server, mine }
}

describe('mySliceApi', () => {
  it('mySliceApi tells a person their slice of the running month, in money and of their pay, and what each goal is worth to them', async () => {
    const { mine } = await opened({ start: at('2026-11-25T12:00:00-05:00') })
    const { teams, statements, name } = await mine()
    expect([name, statements]).toEqual(['Person ann', []])
    expect(teams).toMatchObject([
      {
        ...{ month: '2026-11', currency: 'USD', rehearsal: false, stale: false, all: 4_160_00 },
        slice: { amount: 2_773_33, days: 30, ofDays: 30 },
        ofPay: { num: 2_773_33, den: 5_000_00 },
        goals: [
          { goal: { metric: 'mttr' }, verdict: 'holding', worth: 2_773_33 - 1_386_66 },
          { goal: { metric: 'csat' }, verdict: 'missing', worth: 4_160_00 - 2_773_33 },
          { goal: { metric: 'slaResponse' }, verdict: 'holding', worth: 2_773_33 - 1_386_66 },
        ],
      },
    ])
  })

  it('mySliceApi tells nothing of anyone else', async () => {
    const { mine, close, people, clock } = await opened()
    const secret = { pay: [{ from: '2024-01-01', base: cents(7_777_77) }] }
    await people(person('ann'), person('bob', { ...secret, name: 'Robert' }), person('cy', { name: 'Cyrus' }))
    await close()
    const text = JSON.stringify(await mine())
    for (const other of ['Robert', 'Cyrus', '"bob"', '"cy"', '777777']) expect(text).not.toContain(other)
    expect(clock.now).toBe((await mine()).now)
  })

  it('mySliceApi has a statement of each closed month, with what later corrections paid', async () => {
    const { mine, close, call, laterOn } = await opened()
    await close()
    expect((await mine()).statements).toMatchObject([{ month: '2026-11', total: 2_773_33, currency: 'USD' }])
    const adjustment = {
      month: '2026-12',
      corrects: '2026-11',
      person: 'ann',
      amount: 100,
      reason: 'A late answer.',
    }
    expect((await call('POST', 'teams/help-desk/adjustments', adjustment)).status).toBe(201)
    await laterOn(at('2027-01-06T12:00:00-05:00'))
    await close('2026-12')
    expect((await mine()).statements.map((each: { total: number }) => each.total)).toEqual([100, 2_773_33])
  })

  it('mySliceApi has no percent of pay that is not entered, and no team of who is in none', async () => {
    const { mine, people } = await opened()
    await people(person('ann', { pay: [] }), person('bob'))
    expect((await mine()).teams).toMatchObject([{ ofPay: null }])
    await people(person('ann', { spells: [] }), person('bob'))
    expect((await mine()).teams).toEqual([])
  })

  it.each(['', '?key=', '?key=x', '?key[]=x', `?key=${'a'.repeat(43)}`])(
    'mySliceApi opens nothing for %s',
    async query => {
      const { get } = await opened()
      expect((await get(`my-slice${query}`, { cookie: '' })).status).toBe(401)
    },
  )
})
