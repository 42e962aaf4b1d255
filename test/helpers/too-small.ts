import type { GlassText } from './glass.ts'

/** What must be read from five metres. */
export const FAR = /\b(amount|value|verdict|need)\b/

/** Texts below the floors: 3.2 units of the screen, 3.8 for what must be read from five metres. `unit`: 10 pixels at 1080p. */
export function tooSmall(texts: readonly GlassText[], unit: number): readonly string[] {
  const seen = texts.filter(({ visible }) => visible > 0)
  // A hundredth of a pixel for the rounding of the unit.
  const isSmall = ({ size, within }: GlassText) => size < (FAR.test(within) ? 3.8 : 3.2) * unit - 0.01
  return seen.filter(isSmall).map(({ text }) => text)
}
