import type { Speech } from './format.ts'

/** A run of text in one weight: what a figure says is a list of these. */
export interface Piece {
  readonly text: string
  readonly weight: 'plain' | 'strong' | 'unit'
}

export const plain = (text: string): Piece => ({ text, weight: 'plain' })
export const strong = (text: string): Piece => ({ text, weight: 'strong' })
export const unit = (text: string): Piece => ({ text, weight: 'unit' })

/** How each of some values is said. */
export type Shown<Values> = {
  readonly [Key in keyof Values]: { show(value: Values[Key], speech: Speech): readonly Piece[] }
}

/** What stands where a number is not known. */
export const DASH = '\u2013'
