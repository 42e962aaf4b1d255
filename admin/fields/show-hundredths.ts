import { decimalText } from './decimal-text.ts'
import type { FieldSpeech } from './field-speech.ts'

/** Hundredths of an hour with the decimals they have: 16,025 is `160.25`. */
export function showHundredths(hundredths: number, { locale }: FieldSpeech): string {
  const options = { maximumFractionDigits: 2, useGrouping: false, numberingSystem: 'latn' } as const
  return new Intl.NumberFormat(locale, options).format(decimalText(BigInt(hundredths), 2))
}
