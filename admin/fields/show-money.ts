import type { Cents } from '../../core/model/units.ts'
import { decimalText } from './decimal-text.ts'
import type { FieldSpeech } from './field-speech.ts'
import { moneyForm } from './money-form.ts'

/** An amount to the cent: `$832,000.00`, `832.000,00 €`. */
export function showMoney(amount: Cents, speech: FieldSpeech): string {
  return moneyForm(speech).format(decimalText(BigInt(amount), 2))
}
