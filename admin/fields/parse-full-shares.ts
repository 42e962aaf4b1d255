import type { Result } from '../../core/model/result.ts'
import { expected } from './expected.ts'
import type { FieldSpeech } from './field-speech.ts'
import { parseDecimal } from './parse-decimal.ts'
import { showFullShares } from './show-full-shares.ts'

/** Full shares in `8` or `7.5`; hundredths at the finest. */
export function parseFullShares(text: string, speech: FieldSpeech): Result<number> {
  const decimal = parseDecimal(text.trim(), speech.locale)
  if (!decimal || decimal.scale > 2)
    return expected(`Write a number of shares like 8 or ${showFullShares(7.5, speech)}.`)
  return { ok: true, value: Number(decimal.digits) / 10 ** decimal.scale }
}
