import type { Result } from '../../core/model/result.ts'
import { expected } from './expected.ts'
import type { FieldSpeech } from './field-speech.ts'
import { parseDecimal } from './parse-decimal.ts'
import { showHundredths } from './show-hundredths.ts'

/** Hours in whole hundredths: `160`, `160.25`, `160 h`. Finer than that is refused, never rounded. */
export function parseHundredths(text: string, speech: FieldSpeech): Result<number> {
  const decimal = parseDecimal(text.trim().replace(/\s*h(ours)?$/i, ''), speech.locale)
  if (!decimal || decimal.scale > 2)
    return expected(`Write hours like 160 or ${showHundredths(16_025, speech)}.`)
  return { ok: true, value: Number(decimal.digits * 10n ** BigInt(2 - decimal.scale)) }
}
