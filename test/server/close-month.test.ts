import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIGURE_PARTS, type MonthFigure, movedParts } from '../../core/model/month-figure.ts'
import { cents } from '../../core/model/units.ts'
import { startBonusDesk, TEAM } from '../helpers/start-bonus-desk.ts'

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
