import type { Exact } from '../../core/model/units.ts'
import type { FieldSpeech } from './field-speech.ts'

/** Days as a field holds them: `45 days`, with all their decimals up to six. */
export function showDays({ num, den }: Exact, { locale }: FieldSpeech): string {
  const options = { maximumFractionDigits: 6, useGrouping: false, numberingSystem: 'latn' } as const
  const text = new Intl.NumberFormat(locale, options).format(num / den)
  return num === den ? `${text} day` : `${text} days`
}
