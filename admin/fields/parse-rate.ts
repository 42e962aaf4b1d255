import type { Result } from '../../core/model/result.ts'
import type { BasisPoints } from '../../core/model/units.ts'
import { expected } from './expected.ts'
import type { FieldSpeech } from './field-speech.ts'
import { parsePercent } from './parse-percent.ts'
import { showRate } from './show-rate.ts'

/** Hundredths of a percent in `2 %`, `2.25%` or `2`. More than two decimals are refused, never rounded. */
export function parseRate(text: string, speech: FieldSpeech): Result<BasisPoints> {
  const percent = parsePercent(text, speech.locale)
  if (!percent) return expected(`Write a rate like ${showRate(200 as BasisPoints, speech)}.`)
  if (percent.scale > 2)
    return expected(`Write a rate with at most two decimals, like ${showRate(225 as BasisPoints, speech)}.`)
  return { ok: true, value: Number(percent.digits * 10n ** BigInt(2 - percent.scale)) as BasisPoints }
}
