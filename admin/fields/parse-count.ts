import type { Result } from '../../core/model/result.ts'
import { expected } from './expected.ts'
import type { FieldSpeech } from './field-speech.ts'
import { numberSigns } from './number-signs.ts'

const MOST = 100_000

/** A whole number from 1, with or without its thousands apart; an empty text is none. */
export function parseCount(text: string, { locale }: FieldSpeech): Result<number | null> {
  const typed = text.trim()
  if (typed === '') return { ok: true, value: null }
  const digits = typed.replaceAll(numberSigns(locale).group, '').replace(/\s/g, '')
  const count = /^\d{1,7}$/.test(digits) ? Number(digits) : 0
  if (count < 1 || count > MOST) return expected('Write a whole number like 50, or leave it empty.')
  return { ok: true, value: count }
}
