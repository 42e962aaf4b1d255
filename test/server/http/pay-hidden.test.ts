import { describe, expect, it } from 'vitest'
import type { User } from '../../../core/model/user.ts'
import { signedIn } from '../../helpers/signed-in.ts'
import { startBonusDesk, TEAM } from '../../helpers/start-bonus-desk.ts'

const LEAD: Partial<User> = { id: 'lead', name: 'Lea', role: 'lead', seesPay: false }
const MONTH = `${TEAM}/months/2026-11`

/** A closed November, and what asks for it as somebody. */
async function closedDesk() {
  const desk = await startBonusDesk()
  expect((await desk.close()).status).toBe(201)
  const as = async (known: Partial<User>) => {
    const cookie = `poolboard_session=${await signedIn(desk.store, desk.clock.now, known)}`
    return (path: string) => desk.get(path, { cookie })
  }
  return { ...desk, as }
}

describe('pay of single people', () => {
  it('pay of single people is not in what a lead gets, neither base pay nor a slice', async () => {
    const { get, as } = await closedDesk()
    const ask = await as(LEAD)
    const [page, people] = [await ask(MONTH), await ask('people')]
    const whole = await get(MONTH)
    expect(whole.body.payout.slices.length).toBeGreaterThan(0)
    expect(whole.text).toContain('500000')
    for (const { status, text } of [page, people]) {
      expect(status).toBe(200)
      for (const amount of [
        500000,
        ...whole.body.payout.slices.map((each: { amount: number }) => each.amount),
      ])
        expect(text).not.toMatch(
          new RegExp(`"(base|amount|earnings)":${amount}\\b.*"person"|"base":${amount}\\b`),
        )
    }
    expect(page.body).toMatchObject({
      withoutPay: true,
      payout: { slices: [], payable: whole.body.payout.payable },
    })
    expect(page.body.closed).toMatchObject({ payout: { slices: [] } })
    expect(people.body.people.map((each: { pay: unknown }) => each.pay)).toEqual([[], [], []])
    expect(people.body.people.map((each: { name: string }) => each.name)).toContain('Person ann')
  })

  it.each(['statements/ann', 'payroll.csv', 'closed.json'])(
    'pay of single people is refused to a lead at %s, and given by leave',
    async path => {
      const { as } = await closedDesk()
      expect((await (await as(LEAD))(`${MONTH}/${path}`)).status).toBe(403)
      const allowed = await as({ ...LEAD, id: 'payer', name: 'Pat', seesPay: true })
      expect((await allowed(`${MONTH}/${path}`)).status).toBe(200)
      expect((await allowed(MONTH)).body).toEqual((await (await as({}))(MONTH)).body)
    },
  )

  it('pay of single people is given to a technician of their own, and nobody else', async () => {
    const { as, get } = await closedDesk()
    const ask = await as({ id: 'tech', name: 'Ann', role: 'technician', person: 'ann', seesPay: false })
    const { body } = await ask('me')
    expect(body).toMatchObject({
      user: { name: 'Ann', role: 'technician' },
      totp: { isOn: false, recovery: 0 },
    })
    expect(body.slice.name).toBe('Person ann')
    const own = await ask('me/statements/2026-11')
    const slices: { person: string; amount: number }[] = (await get(MONTH)).body.payout.slices
    expect(own.body.statements[0].total).toBe(slices.find(({ person }) => person === 'ann')?.amount)
    expect(own.text + JSON.stringify(body)).not.toContain('Person bob')
    expect((await ask('me/statements/2026-01')).status).toBe(404)
    for (const path of ['people', MONTH, `${MONTH}/statements/ann`])
      expect((await ask(path)).status).toBe(403)
  })

  it('pay of single people is the own of nobody without a person behind the user', async () => {
    const { as } = await closedDesk()
    const ask = await as({ id: 'tech', name: 'Tom', role: 'technician', person: 'gone' })
    expect((await ask('me')).body.slice).toBe(null)
    expect((await ask('me/statements/2026-11')).status).toBe(404)
  })
})
