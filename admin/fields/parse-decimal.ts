import { numberSigns } from './number-signs.ts'

/** `digits` divided by 10 to the power of `scale`: 98.5 is 985 and 1. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

const DECIMAL = /^(\d{1,9})(?:([.,])(\d{1,6}))?$/

/**
 * A decimal as it stands, with a point or a comma before at most six decimals; null when it is none. `1,500` where the
 * comma separates thousands is refused: it could mean either.
 */
export function parseDecimal(text: string, locale: string): Decimal | null {
  const match = DECIMAL.exec(text)
  if (!match) return null
  const [, whole = '', mark, decimals = ''] = match
  if (decimals.length === 3 && mark === numberSigns(locale).group) return null
  const kept = decimals.replace(/0+$/, '')
  return { digits: BigInt(whole + kept), scale: kept.length }
}
