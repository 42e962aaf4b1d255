import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RungFigure } from '../../../core/model/pool-figure.ts'
import { cents } from '../../../core/model/units.ts'
import { shownRungs } from '../../../core/snapshot/shown-rungs.ts'

const ladder = (of: number, now: number): RungFigure[] =>
  Array.from({ length: of + 1 }, (_, i) => ({
    id: String(of - i),
    amount: cents(of - i),
    goals: of - i,
    of,
    percent: null,
    now: of - i === now,
  }))
const ids = (rungs: readonly RungFigure[]) => rungs.map(rung => rung.id)

describe('shownRungs', () => {
  it('shownRungs shows up to four as they are', () => {
    expect(ids(shownRungs(ladder(3, 2)))).toEqual(['3', '2', '1', '0'])
    expect(shownRungs([])).toEqual([])
  })

  it('shownRungs of five leaves out the one farthest from now, never the highest', () => {
    expect(ids(shownRungs(ladder(4, 4)))).toEqual(['4', '3', '2', '1'])
    expect(ids(shownRungs(ladder(4, 1)))).toEqual(['4', '2', '1', '0'])
  })

  it('shownRungs always holds the highest and the one of now, in order, and four of more', () => {
    const sizes = fc.integer({ min: 3, max: 30 }).chain(of => fc.tuple(fc.constant(of), fc.nat(of)))
    fc.assert(
      fc.property(sizes, ([of, now]) => {
        const shown = shownRungs(ladder(of, now))
        expect(shown).toHaveLength(4)
        expect(shown[0]!.goals).toBe(of)
        expect(shown.some(rung => rung.now)).toBe(true)
        expect(shown.map(rung => rung.goals)).toEqual(shown.map(rung => rung.goals).sort((a, b) => b - a))
      }),
    )
  })
})
