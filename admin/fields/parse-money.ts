import type { Result } from '../../core/model/result.ts'
import type { Cents } from '../../core/model/units.ts'
import { expected } from './expected.ts'
import type { FieldSpeech } from './field-speech.ts'
import { moneyForm } from './money-form.ts'
import { numberSigns } from './number-signs.ts'
import { showMoney } from './show-money.ts'

/**
 * Cents in `$832,000.00`, `832000`, `USD 832,000` or, where the locale writes so, `832.000,00`. The locale's marks alone
 * count: a group has two or three digits, the last three, and decimals are one or two.
 */
export function parseMoney(text: string, speech: FieldSpeech): Result<Cents> {
  const { group, decimal } = numberSigns(speech.locale)
  const bare = withoutCurrency(text.replace(/[\s\u200e\u200f\u061c]/g, ''), speech).replaceAll("'", '\u2019')
  // Spaces between thousands are gone already.
  const mark = /^\s$/.test(group) ? '' : group.replaceAll("'", '\u2019')
  const grouped = mark === '' ? '' : `|\\d{1,3}(?:${escaped(mark)}\\d{2,3})*${escaped(mark)}\\d{3}`
  const match = new RegExp(`^(\\d{1,13}${grouped})(?:${escaped(decimal)}(\\d{1,2}))?$`).exec(bare)
  const units = match?.[1]?.replace(/\D/g, '')
  const amount = units ? BigInt(units) * 100n + BigInt((match?.[2] ?? '').padEnd(2, '0')) : null
  if (amount === null || amount > BigInt(Number.MAX_SAFE_INTEGER))
    return expected(`Write an amount like ${showMoney(83_200_000 as Cents, speech)}.`)
  return { ok: true, value: Number(amount) as Cents }
}

function withoutCurrency(text: string, speech: FieldSpeech): string {
  const sign =
    moneyForm(speech)
      .formatToParts(0)
      .find(part => part.type === 'currency')?.value ?? ''
  for (const name of [sign.replace(/[\s\u200e\u200f]/g, ''), speech.currency]) {
    if (name !== '' && text.startsWith(name)) return text.slice(name.length)
    if (name !== '' && text.endsWith(name)) return text.slice(0, -name.length)
  }
  return text
}

const escaped = (mark: string) => mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
