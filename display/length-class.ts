export type LengthClass = 'short' | 'middling' | 'long' | 'longest'

/**
 * How tightly a metric's last line must be set, by its width in figures. In portrait 40 are too many by a hair, in
 * landscape 46; letters are not all as wide as a figure, so the lines between the classes keep a margin of two.
 */
export function lengthClass(width: number): LengthClass {
  if (width <= 38) return 'short'
  if (width <= 46) return 'middling'
  return width <= 52 ? 'long' : 'longest'
}
