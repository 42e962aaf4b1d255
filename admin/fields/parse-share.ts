import type { Result } from '../../core/model/result.ts'
import type { Exact } from '../../core/model/units.ts'
import { expected } from './expected.ts'
import type { FieldSpeech } from './field-speech.ts'
import { parsePercent } from './parse-percent.ts'
import { showShare } from './show-share.ts'

/** An exact share of `99%`, `98.5 %`, `99,5 %` or `99`. `0.99` without a sign is refused: it could mean 99 %. */
export function parseShare(text: string, speech: FieldSpeech): Result<Exact> {
  const percent = parsePercent(text, speech.locale)
  const den = 100n * 10n ** BigInt(percent?.scale ?? 0)
  const unclear = percent && !percent.signed && percent.digits * 100n <= den
  if (!percent || unclear)
    return expected(`Write a percentage like ${showShare({ num: 985, den: 1000 }, speech)}.`)
  return { ok: true, value: { num: Number(percent.digits), den: Number(den) } }
}
