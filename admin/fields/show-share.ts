import type { Exact } from '../../core/model/units.ts'
import { decimalText } from './decimal-text.ts'
import type { FieldSpeech } from './field-speech.ts'
import { percentForm } from './percent-form.ts'

/** A share of 0 to 1 as a percentage, with all its decimals up to six. */
export function showShare(share: Exact, { locale }: FieldSpeech): string {
  const units = (BigInt(share.num) * 10n ** 8n) / BigInt(share.den)
  return percentForm(locale).format(decimalText(units, 8))
}
