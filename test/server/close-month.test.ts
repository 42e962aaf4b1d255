import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { FIGURE_PARTS, type MonthFigure, movedParts } from '../../core/model/month-figure.ts'
import { cents } from '../../core/model/units.ts'
import { at } from '../helpers/november.ts'
import { bonusSettings, startBonusDesk, TEAM } from '../helpers/start-bonus-desk.ts'

const parts = (text: string) => fc.constantFrom(text, `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`)

/** Figures that are this one, or differ from it in any of its fields. */
const near = ({ payable, parts: own }: MonthFigure) =>
  fc.record({
    payable: fc.constantFrom(payable, cents(payable + 1), cents(0)),
    parts: fc.record({
      values: parts(own.values),
      plan: parts(own.plan),
      revenue: parts(own.revenue),
      people: parts(own.people),
    }),
  })

describe('closeMonth', () => {
  it('closeMonth accepts a close only if what was seen equals what is reckoned anew (law)', async () => {
    const { call, get, store } = await startBonusDesk()
    const path = `${TEAM}/months/2026-11`
    const { revision, figure } = (await get(path)).body
    await fc.assert(
      fc.asyncProperty(near(figure), async seen => {
        fc.pre(JSON.stringify(seen) !== JSON.stringify(figure))
        const { status, body } = await call('POST', `${path}/close`, { revision, note: '', figure: seen })
        expect([status, body.figure, store.closedMonths.all()]).toEqual([409, figure, []])
        expect(body.moved).toEqual(movedParts(seen, figure))
      }),
      { numRuns: 40 },
    )
    expect((await call('POST', `${path}/close`, { revision, note: '', figure })).status).toBe(201)
  })
})

describe('an edit during a close', () => {
  it('closeMonth closes nothing when something was saved while it asked, though the figure is the same', async () => {
    const { get, call, seen, store } = await startBonusDesk()
    const { revision, figure } = (await get(`${TEAM}/months/2026-11`)).body
    const saved = () =>
      store.editSettings({
        ...{ by: { who: 'Manager', address: '' }, what: 'company', shown: () => null },
        change: settings => ({ ...settings, revision: settings.revision + 1, company: 'Acme' }),
      })
    // It looks at the closed months on its way to the sources.
    vi.spyOn(store.closedMonths, 'refresh').mockImplementationOnce(async () => void (await saved()))
    const told = await call('POST', `${TEAM}/months/2026-11/close`, { revision, note: '', figure })
    expect([told.status, told.body.problems[0].message]).toEqual([
      409,
      expect.stringContaining('saved in the meantime'),
    ])
    expect([store.closedMonths.all(), await seen()]).toEqual([[], figure])
  })

  it('closeMonth lets no correction into the month while its file is written', async () => {
    const { get, call, close, store } = await startBonusDesk({ start: at('2027-01-08T12:00:00-05:00') })
    await close()
    const correction = {
      corrects: '2026-11',
      month: '2026-12',
      person: 'cy',
      amount: 100,
      reason: 'Too late',
    }
    const told: ReturnType<typeof call>[] = []
    const { keep } = store.closedMonths
    vi.spyOn(store.closedMonths, 'keep').mockImplementation(async closed => {
      told.push(call('POST', `${TEAM}/adjustments`, correction))
      const questions = async () => {
        for (let n = 0; n < 20; n++) await get('people')
      }
      await Promise.race([...told, questions()])
      return keep(closed)
    })
    const { status } = await close('2026-12')
    expect([status, (await told[0])?.status, store.records().adjustments]).toEqual([201, 422, []])
  })
})

describe('a first close over earlier months', () => {
  it('closeMonth and every page before it count nothing from months that it leaves behind', async () => {
    const start = at('2027-01-06T12:00:00-05:00')
    const { get, call, close } = await startBonusDesk({
      settings: bonusSettings({ unearned: 'rolled-over' }),
      start,
    })
    const page = async (month: string) => (await get(`${TEAM}/months/${month}`)).body
    const december = await page('2026-12')
    const lines = (await get(`${TEAM}/months`)).body.months
    expect((await page('2026-11')).payout.unearned).toBeGreaterThan(0)
    expect(december.payout.carried).toBe(0)
    expect(lines.find((each: { month: string }) => each.month === '2026-12').payable).toBe(
      december.figure.payable,
    )
    const { revision, figure } = december
    const told = await call('POST', `${TEAM}/months/2026-12/close`, { revision, note: '', figure })
    expect([told.status, (await page('2026-12')).payout]).toEqual([201, december.payout])
    expect((await close('2027-01')).status).toBe(422)
  })

  it('closeMonth counts what rolls over where the months are closed in their order', async () => {
    const start = at('2027-01-06T12:00:00-05:00')
    const { get, close } = await startBonusDesk({
      settings: bonusSettings({ unearned: 'rolled-over' }),
      start,
    })
    await close()
    const { unearned } = (await get(`${TEAM}/months/2026-11`)).body.payout
    expect((await get(`${TEAM}/months/2026-12`)).body.payout.carried).toBe(unearned)
    expect((await close('2026-12')).status).toBe(201)
    expect((await get(`${TEAM}/months/2026-12`)).body.payout.carried).toBe(unearned)
  })
})

describe('movedParts', () => {
  const FIGURE: MonthFigure = {
    payable: cents(5),
    parts: { values: 'a', plan: 'b', revenue: 'c', people: 'd' },
  }

  it('movedParts names nothing of the same figure, and each thing that differs', () => {
    expect(movedParts(FIGURE, structuredClone(FIGURE))).toEqual([])
    for (const part of FIGURE_PARTS)
      expect(movedParts(FIGURE, { ...FIGURE, parts: { ...FIGURE.parts, [part]: 'x' } })).toEqual([part])
    expect(movedParts(FIGURE, { ...FIGURE, payable: cents(6) })).toEqual(['payable'])
  })
})
