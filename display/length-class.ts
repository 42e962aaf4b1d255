export type LengthClass = 'short' | 'middling' | 'long' | 'longest'

/** How tightly a metric's last line must be set, by its width in figures: 40 fill it in portrait, 46 in landscape. */
export function lengthClass(width: number): LengthClass {
  if (width <= 40) return 'short'
  if (width <= 46) return 'middling'
  return width <= 52 ? 'long' : 'longest'
}
