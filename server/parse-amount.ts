import { type Cents, cents } from '../core/model/units.ts'

/** Up to three letters or signs of a currency before the digits; blanks and thousands signs are not money. */
const SHAPE =
  /^(-|\()?\s*[^\d\s().,-]{0,3}\s*(-)?(\d{1,3}(?:(?:,|'|\s)\d{3})+|\d{1,13})(?:\.(\d{1,2}))?\s*(\))?$/

/**
 * Money as tables hold it, in cents, exact: `1,234.50`, `$-12`, `(80.00)` for a credit. Null for anything else, and for a
 * third decimal. `decimal` is the sign before the cents: a comma in files that separate values with semicolons.
 */
export function parseAmount(text: string, decimal: '.' | ',' = '.'): Cents | null {
  const plain = decimal === ',' ? swapped(text.trim()) : text.trim()
  const [, open, sign, units, rest = '', close] = SHAPE.exec(plain) ?? []
  if (units === undefined || (open === '(') !== (close === ')') || (open === '-' && sign === '-')) return null
  const amount = Number(units.replace(/[,'\s]/g, '') + rest.padEnd(2, '0'))
  // Never -0, which JSON would not give back.
  return Number.isSafeInteger(amount) ? cents(open !== undefined || sign ? 0 - amount : amount) : null
}

const swapped = (text: string) => text.replace(/[.,]/g, sign => (sign === '.' ? ',' : '.'))
