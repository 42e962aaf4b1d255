import { describe, expect, it } from 'vitest'
import { funding, plan } from '../../helpers/a-plan.ts'
import { at } from '../../helpers/november.ts'
import { bonusSettings, startBonusDesk, TEAM } from '../../helpers/start-bonus-desk.ts'

const PATH = `${TEAM}/plan`
const ON_THE_14TH = at('2026-11-14T12:00:00-05:00')
const DOUBLED = plan({ fullShares: 4, funding: funding(1_664_000_00) })

async function desk(known = {}, start = ON_THE_14TH) {
  const server = await startBonusDesk({ settings: bonusSettings(known), start })
  const save = (version: object, more = {}) => server.save('PUT', PATH, { version, ...more })
  const pool = async () => (await server.get('snapshot')).body.pool.all
  return { ...server, save, pool }
}

describe('planApi, the lock', () => {
  it('planApi does not move the pool of the month by an edit on the 14th, and says when it will', async () => {
    const { save, pool, get, laterOn, store } = await desk()
    const before = await pool()
    expect((await save(DOUBLED)).body).toEqual({ revision: 1, effective: '2026-12' })
    // The history compares it with the version that it takes over from.
    const [entry] = (await store.audit.read(1, 'goals')).entries
    expect(entry).toMatchObject({ before: { effective: '2026-11' }, after: { effective: '2026-12' } })
    expect(await pool()).toBe(before)
    expect((await get(PATH)).body).toMatchObject({
      ...{ locked: ['2026-11'], closed: [] },
      ruling: { effective: '2026-11' },
      next: { effective: '2026-12', author: 'manager', savedAt: ON_THE_14TH },
    })
    await laterOn(at('2026-12-01T00:00:01-05:00'))
    expect(await pool()).toBe(2 * before)
  })

  it('planApi keeps a later month that the edit names', async () => {
    const { save } = await desk()
    expect((await save({ ...DOUBLED, effective: '2027-03' })).body.effective).toBe('2027-03')
  })

  it('planApi corrects the running month with a reason, which is kept with it', async () => {
    const { save, pool, get, store } = await desk()
    expect((await save(DOUBLED, { correction: 'It' })).body.problems[0].path).toBe('correction')
    expect((await save(DOUBLED, { correction: 'A wrong figure.' })).body).toEqual({
      revision: 1,
      effective: '2026-11',
    })
    expect(await pool()).toBe(33_280_00)
    expect((await get(PATH)).body.ruling).toMatchObject({ correction: 'A wrong figure.' })
    expect((await store.audit.read(1, 'goals')).entries[0]?.after).toMatchObject({
      correction: 'A wrong figure.',
    })
  })

  it('planApi leaves a rehearsal open to edits, and lets an owing plan begin next month only', async () => {
    const { save, pool } = await desk({ rehearsal: true })
    expect((await save({ ...DOUBLED, rehearsal: true })).body.effective).toBe('2026-11')
    expect(await pool()).toBe(33_280_00)
    expect((await save({ ...DOUBLED, rehearsal: false })).body.effective).toBe('2026-12')
  })

  it('planApi corrects no closed month', async () => {
    const { save, close } = await desk({}, at('2026-12-04T12:00:00-05:00'))
    await close()
    const { status, body } = await save(DOUBLED, { correction: 'A wrong figure.' })
    expect([status, body.problems[0].path]).toEqual([422, 'effective'])
  })

  it.each([
    ['weights that are no whole parts', { goals: [{ ...plan().goals[0], parts: 0.5 }] }, 'goals.0.parts'],
    ['no goals', { goals: [] }, 'goals'],
    ['two goals for a metric', { goals: [plan().goals[0], plan().goals[0]] }, 'goals.1.metric'],
    ['fractional cents', { funding: { kind: 'fixed', amount: 0.5 } }, 'funding.amount'],
    ['money below 0', { funding: { kind: 'fixed', amount: -1 } }, 'funding.amount'],
    ['a floor above the cap', { cap: 1, floor: 2 }, 'floor'],
    ['a month that there is not', { effective: '2026-13' }, 'effective'],
  ])('planApi refuses %s, with the field, and saves nothing', async (_, wrong, path) => {
    const { save, store } = await desk()
    const { status, body } = await save({ ...DOUBLED, ...wrong })
    expect(status).toBe(422)
    expect(body.problems.map((each: { path: string }) => each.path)).toContain(path)
    expect(store.settings().revision).toBe(0)
  })

  it('planApi gives a plan sheet of a month, with an example from the last closed one', async () => {
    const { get, close, save } = await desk({}, at('2026-12-04T12:00:00-05:00'))
    await close()
    await save({ ...DOUBLED, effective: '2027-01' })
    const { body } = await get(`${TEAM}/plan-sheet?month=2027-02`)
    expect(body).toMatchObject({ month: '2027-02', effective: '2027-01' })
    expect(body.sections.at(-1).title).toBe('An example')
    expect((await get(`${TEAM}/plan-sheet?month=x`)).status).toBe(422)
  })
})
