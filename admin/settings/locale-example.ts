import type { Cents } from '../../core/model/units.ts'
import { exactMoneyText, type Speech } from '../../core/snapshot/format.ts'
import { momentText } from '../words/moment-text.ts'

/** A number, an amount and a date as a locale has them; null where the locale is not known. */
export interface LocaleExample {
  readonly number: string
  readonly amount: string
  readonly date: string
}

/** How things will look in a locale. Money is of the team's currency, the date is now in its zone. */
export function localeExample(locale: string, { currency, zone, now }: Speech): LocaleExample | null {
  try {
    if (Intl.NumberFormat.supportedLocalesOf(locale).length === 0) return null
    const speech = { locale, currency, zone, now }
    return {
      number: new Intl.NumberFormat(locale).format(1234.56),
      amount: exactMoneyText(1_109_350 as Cents, speech),
      date: momentText(now, speech),
    }
  } catch {
    return null
  }
}
