import type { Result } from '../../core/model/result.ts'
import { expected } from './expected.ts'
import type { FieldSpeech } from './field-speech.ts'
import { numberSigns } from './number-signs.ts'

/** A whole number from 0, with or without its thousands apart. */
export function parseWhole(text: string, { locale }: FieldSpeech): Result<number> {
  const digits = text.trim().replaceAll(numberSigns(locale).group, '').replace(/\s/g, '')
  if (!/^\d{1,9}$/.test(digits)) return expected('Write a whole number like 0 or 90.')
  return { ok: true, value: Number(digits) }
}
