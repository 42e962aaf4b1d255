import { type Decimal, parseDecimal } from './parse-decimal.ts'

/** A percentage as typed. */
export interface Percent extends Decimal {
  readonly signed: boolean
}

/** `99%`, `98.5 %`, `99,5 %`, `%98,5`, `99`; null when it is none of these. Marks of writing direction are ignored. */
export function parsePercent(text: string, locale: string): Percent | null {
  const bare = text.replace(/[\s\u200e\u200f\u061c]/g, '')
  const number = bare.replace(/^%|%$/, '')
  const decimal = parseDecimal(number, locale)
  return decimal && { ...decimal, signed: number !== bare }
}
