import type { Result } from '../../core/model/result.ts'
import type { Exact } from '../../core/model/units.ts'
import { exactOf } from './exact-of.ts'
import { expected } from './expected.ts'
import type { FieldSpeech } from './field-speech.ts'
import { parseDecimal } from './parse-decimal.ts'

const SENTENCE = 'Write days like 45 or 45 days.'

/** Exact days of `45`, `45 days` or `44.5 days`. */
export function parseDays(text: string, { locale }: FieldSpeech): Result<Exact> {
  const match = /^(.*?)\s*(days?)?$/i.exec(text.trim())
  const decimal = parseDecimal(match?.[1] ?? '', locale)
  const days = decimal && exactOf(decimal.digits, 10n ** BigInt(decimal.scale))
  return days ? { ok: true, value: days } : expected(SENTENCE)
}
