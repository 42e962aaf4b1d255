import type { Result } from '../../core/model/result.ts'
import type { Cents } from '../../core/model/units.ts'
import { expected } from './expected.ts'
import type { FieldSpeech } from './field-speech.ts'
import { parseMoney } from './parse-money.ts'
import { showMoney } from './show-money.ts'

/** Cents that may be below 0, for credits, losses and money taken back: `-$120.00`, `$-120`, `(120)`. */
export function parseSignedMoney(text: string, speech: FieldSpeech): Result<Cents> {
  const bare = text.replace(/[\u2212\u2010]/g, '-').trim()
  const inside = /^\((.*)\)$/.exec(bare)?.[1]
  const isBelow = inside !== undefined || bare.includes('-')
  const amount = parseMoney(inside ?? bare.replace('-', ''), speech)
  if (!amount.ok) {
    const [more, less] = [125_000 as Cents, -12_500 as Cents].map(each => showMoney(each, speech))
    return expected(`Write an amount like ${more}, or ${less} for a credit.`)
  }
  return isBelow && amount.value !== 0 ? { ok: true, value: -amount.value as Cents } : amount
}
