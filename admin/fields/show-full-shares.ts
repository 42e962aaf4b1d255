import type { FieldSpeech } from './field-speech.ts'

/** Full shares with the decimals they have, up to two. */
export function showFullShares(shares: number, { locale }: FieldSpeech): string {
  const options = { maximumFractionDigits: 2, useGrouping: false, numberingSystem: 'latn' } as const
  return new Intl.NumberFormat(locale, options).format(shares)
}
