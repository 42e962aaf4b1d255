import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Piece, plain, strong, unit } from '../../../core/snapshot/piece.ts'
import { type Turn, turn } from '../../../display/motion/turn.ts'

/** What moves: `1→2` for a digit that gives way, a dot for one that comes to an empty place. */
const moved = (found: Turn | null) =>
  found?.letters.map(each =>
    each.flatMap(({ letter, old }) => (old === null ? [] : [`${old || '.'}→${letter}`])).join(' '),
  )

describe('turn', () => {
  it('turn moves the digits that change, and only those', () => {
    const found = turn([plain('$11,093')], [plain('$16,640')])
    expect(moved(found)).toEqual(['1→6 0→6 9→4 3→0'])
    expect(found?.rises).toBe(true)
  })

  it('turn lets a number fall, and looks at the number before its unit', () => {
    expect(turn([plain('98.8'), unit('% of 240')], [plain('98.7'), unit('% of 241')])).toMatchObject({
      rises: false,
    })
    expect(moved(turn([plain('98.8'), unit('% of 240')], [plain('98.8'), unit('% of 241')]))).toEqual([
      '',
      '0→1',
    ])
  })

  it('turn puts units under units where the number gets longer or shorter', () => {
    expect(moved(turn([plain('$9,980')], [plain('$10,020')]))).toEqual(['.→1 9→0 9→0 8→2'])
    expect(moved(turn([plain('1.000.000\u00a0€')], [plain('999.999\u00a0€')]))).toEqual([
      '0→9 0→9 0→9 0→9 0→9 0→9',
    ])
  })

  it('turn is none where no digit changes', () => {
    expect(turn([plain('4 h')], [plain('4 h')])).toBeNull()
    expect(turn([plain('4')], [plain('\u2013')])).toBeNull()
    expect(turn([], [])).toBeNull()
  })

  it('turn brings every digit anew where another kind of value stood', () => {
    expect(moved(turn([plain('\u2013')], [plain('4'), unit('h')]))).toEqual(['.→4', ''])
    expect(moved(turn([strong('12')], [plain('12')]))).toEqual(['.→1 .→2'])
  })

  it('turn never says anything but the new text', () => {
    const said = fc.array(
      fc.oneof(...[plain, strong, unit].map(weight => fc.string({ maxLength: 8 }).map(weight))),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(said, said, (last, next: readonly Piece[]) => {
        const found = turn(last, next)
        if (found === null) return
        expect(found.letters.map(each => each.map(({ letter }) => letter).join(''))).toEqual(
          next.map(({ text }) => text),
        )
      }),
    )
  })
})
