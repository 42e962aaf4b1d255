/** A run of text in one weight: what a figure says is a list of these. */
export interface Piece {
  readonly text: string
  readonly weight: 'plain' | 'strong' | 'unit'
}

export const plain = (text: string): Piece => ({ text, weight: 'plain' })
export const strong = (text: string): Piece => ({ text, weight: 'strong' })
export const unit = (text: string): Piece => ({ text, weight: 'unit' })
