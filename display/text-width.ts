import type { Piece } from '../core/snapshot/piece.ts'

const NARROW = /[\s.,:;'’|!()-]/
/** The size of a unit beside its figure. */
const UNIT = 0.36

/** About how many figures wide a text is. The style sheet divides the room by it, so that a long value shrinks. */
export function textWidth(pieces: readonly Piece[]): number {
  const widths = pieces.map(({ text, weight }) => {
    const figures = [...text].reduce((sum, letter) => sum + (NARROW.test(letter) ? 0.5 : 1), 0)
    return weight === 'unit' ? (figures + 1) * UNIT : figures
  })
  return Math.max(
    1,
    widths.reduce((sum, width) => sum + width, 0),
  )
}
