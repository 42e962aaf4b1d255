import type { FieldSpeech } from './field-speech.ts'

const forms = new Map<string, Intl.NumberFormat>()

/** How a locale writes an amount to the cent, in the digits a keyboard has. */
export function moneyForm({ locale, currency }: FieldSpeech): Intl.NumberFormat {
  const key = `${locale} ${currency}`
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2, numberingSystem: 'latn' } as const
  const form = forms.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits })
  forms.set(key, form)
  return form
}
