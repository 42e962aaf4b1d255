import type { BasisPoints } from '../../core/model/units.ts'
import { decimalText } from './decimal-text.ts'
import type { FieldSpeech } from './field-speech.ts'
import { percentForm } from './percent-form.ts'

/** A rate as a percentage: 225 is `2.25%`. */
export function showRate(rate: BasisPoints, { locale }: FieldSpeech): string {
  return percentForm(locale).format(decimalText(BigInt(rate), 4))
}
