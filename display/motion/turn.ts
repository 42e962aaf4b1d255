import type { Piece } from '../../core/snapshot/piece.ts'

/** A letter of a new text. `old`: the figure that gives way to it, empty where there was none; null where nothing moves. */
export interface Letter {
  readonly letter: string
  readonly old: string | null
}

/** How a number rolls to its new value. */
export interface Turn {
  readonly rises: boolean
  /** Those of each piece. */
  readonly letters: readonly (readonly Letter[])[]
}

const FIGURE = /^\d$/

/** The roll from what a figure said to what it says now; null where no digit of it changes. */
export function turn(last: readonly Piece[], next: readonly Piece[]): Turn | null {
  const letters = next.map((piece, place) => lettersOf(textAt(last, place, piece), piece.text))
  const isMoved = letters.some(each => each.some(({ old }) => old !== null))
  return isMoved ? { rises: size(next) >= size(last), letters } : null
}

/** What stood in a piece's place, in the same weight: another kind of value has none of its figures there. */
const textAt = (last: readonly Piece[], place: number, { weight }: Piece) =>
  last[place]?.weight === weight ? last[place].text : ''

/** From the right: units stand under units however long the number becomes. */
function lettersOf(last: string, next: string): readonly Letter[] {
  const [from, to] = [[...last], [...next]]
  return to.map((letter, index) => {
    const old = from[index + from.length - to.length] ?? ''
    const isMoved = FIGURE.test(letter) && letter !== old
    return { letter, old: isMoved ? (FIGURE.test(old) ? old : '') : null }
  })
}

/** Only for which of two is larger: the figures of a number without its unit, read as one. */
function size(pieces: readonly Piece[]): number {
  const said = pieces.filter(({ weight }) => weight !== 'unit').map(({ text }) => text)
  return Number(said.join('').replace(/\D/g, ''))
}
