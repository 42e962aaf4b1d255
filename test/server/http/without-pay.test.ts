import { describe, expect, it } from 'vitest'
import { signedIn } from '../../helpers/signed-in.ts'
import { startBonusDesk, TEAM } from '../../helpers/start-bonus-desk.ts'

/** What only they get of November: two slices of a fourth, and what they earn. */
const PAY = /277333|500000/

describe('monthWithoutPay', () => {
  it('monthWithoutPay leaves no slice and no earnings in a month, before it is closed and after', async () => {
    const { get, close, store, clock } = await startBonusDesk()
    const lead = { id: 'lead', name: 'Lea', role: 'lead', seesPay: false } as const
    const cookie = `poolboard_session=${await signedIn(store, clock.now, lead)}`
    const read = async (headers = {}) => (await get(`${TEAM}/months/2026-11`, headers)).body
    for (const state of ['provisional', 'closed']) {
      const [full, part] = [await read(), await read({ cookie })]
      expect([full.state, part.state, part.withoutPay]).toEqual([state, state, true])
      expect(JSON.stringify(full)).toMatch(PAY)
      expect(JSON.stringify(part)).not.toMatch(PAY)
      expect(part.payout).toEqual({ ...full.payout, slices: [] })
      expect(part.figure).toBeNull()
      expect(part.goals).toEqual(full.goals)
      if (state === 'provisional') await close()
    }
  })
})
