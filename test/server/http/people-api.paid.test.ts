import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyData } from '../../../server/cli/verify-data.ts'
import { at } from '../../helpers/november.ts'
import { person, startBonusDesk, TEAM } from '../../helpers/start-bonus-desk.ts'

const NOVEMBER = `${TEAM}/months/2026-11`
const fileOf = (folder: string) => join(folder, 'data', 'closed', 'help-desk-2026-11.json')
const spellTo = (to: string) => ({ spells: person('cy').spells.map(each => ({ ...each, to })) })

describe('peopleApi, who was paid', () => {
  it('peopleApi removes nobody who stands in a closed month, and lets them be ended and renamed', async () => {
    const { people, close, get } = await startBonusDesk()
    expect((await close()).status).toBe(201)
    const { status, body } = await people(person('ann'), person('bob'))
    expect([status, body.problems]).toEqual([
      422,
      [{ path: 'people', message: expect.stringContaining('Give the last day instead.') }],
    ])
    expect((await get('people')).body.people).toHaveLength(3)
    const ended = person('cy', { name: 'Cyrus', ...spellTo('2026-12-01') })
    expect((await people(person('ann'), person('bob'), ended)).status).toBe(200)
  })

  it('peopleApi removes who was never paid, and nobody whom a user signs in as', async () => {
    const { people, store } = await startBonusDesk()
    const all = [person('ann'), person('bob'), person('cy')]
    expect((await people(...all, person('zoe'), person('yan'))).status).toBe(200)
    await store.auth.edit(state => ({
      ...state,
      revision: state.revision + 1,
      users: state.users.map(user => ({ ...user, person: 'zoe' })),
    }))
    expect((await people(...all, person('zoe'))).status).toBe(200)
    const { status, body } = await people(...all)
    expect([status, body.problems[0].message]).toEqual([422, expect.stringContaining('signs in as')])
  })

  it('peopleApi erases a leaver: a label everywhere, the same cents, and the same bytes of the closed month', async () => {
    const { people, close, get, call, folder, save, store } = await startBonusDesk()
    await people(person('ann'), person('bob'), person('cy', { memberId: 'CY1', ...spellTo('2026-11-30') }))
    const erase = () => save('POST', 'people/cy/erase', {}, 'people')
    const early = await erase()
    expect([early.status, early.body.problems[0].message]).toEqual([
      409,
      expect.stringContaining('up to 2026-11 first'),
    ])
    await close()
    const before = (await get(NOVEMBER)).body
    const bytes = await readFile(fileOf(folder))
    expect((await erase()).status).toBe(200)
    const { people: all, erased } = (await get('people')).body
    expect(erased).toEqual(['cy'])
    expect(all[2]).toMatchObject({ id: 'cy', name: 'Former colleague 1', memberId: null })
    const page = (await get(NOVEMBER)).body
    const texts = [
      page,
      (await get(`${NOVEMBER}/payroll.csv`)).text,
      (await get(`${NOVEMBER}/statements/cy`)).body,
    ]
    expect(JSON.stringify(texts)).not.toMatch(/Person cy|CY1/)
    expect(JSON.stringify(texts[1])).toContain('Former colleague 1')
    const amounts = (of: { payout: { slices: { amount: number }[] } }) =>
      of.payout.slices.map(each => each.amount)
    expect([amounts(page), page.sha256]).toEqual([amounts(before), before.sha256])
    expect(await readFile(fileOf(folder))).toEqual(bytes)
    expect((await verifyData(join(folder, 'data'))).ok).toBe(true)
    // The history learns of it without the name.
    const [entry] = (await store.audit.read(1, 'person-erased')).entries
    expect(JSON.stringify(entry)).not.toContain('Person cy')
    // It stays so, and happens once.
    expect((await people(person('ann'), person('bob'), person('cy'))).status).toBe(422)
    expect((await people(...all)).status).toBe(200)
    expect((await erase()).status).toBe(409)
    expect((await call('POST', 'people/nobody/erase', { revision: 0 })).status).toBe(409)
    expect((await save('POST', 'people/ann/erase', {}, 'people')).body.problems[0].message).toContain(
      'no last day',
    )
  })

  it('peopleApi erases nobody whose correction is still to be paid', async () => {
    const { people, close, call, save, laterOn } = await startBonusDesk()
    await people(person('ann'), person('bob'), person('cy', spellTo('2026-11-30')))
    await close()
    const correction = {
      corrects: '2026-11',
      month: '2026-12',
      person: 'cy',
      amount: 5_000,
      reason: 'Counted late',
    }
    expect((await call('POST', `${TEAM}/adjustments`, correction)).status).toBe(201)
    const erase = () => save('POST', 'people/cy/erase', {}, 'people')
    const early = await erase()
    expect([early.status, early.body.problems[0].message]).toEqual([
      409,
      expect.stringContaining('is paid with 2026-12'),
    ])
    await laterOn(at('2027-01-08T12:00:00-05:00'))
    expect((await close('2026-12')).status).toBe(201)
    expect((await erase()).status).toBe(200)
  })
})
