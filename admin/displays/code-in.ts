import type { Result } from '../../core/model/result.ts'
import { expected } from '../fields/expected.ts'

const LETTERS = /^[BCDFGHJKLMNPQRSTVWXZ]{8}$/

/** The eight letters of a pairing code, however they were typed: small, with spaces, with dashes. */
export function codeIn(text: string): Result<string> {
  const code = text.toUpperCase().replace(/[\s\p{Pd}]/gu, '')
  if (LETTERS.test(code)) return { ok: true, value: code }
  return expected(
    'Type the eight letters that stand on the screen. There is no vowel, no Y and no digit in them.',
  )
}

/** A code as the screen shows it, in two halves; what is not yet a whole code stays as it was typed. */
export function codeText(text: string): string {
  const read = codeIn(text)
  return read.ok ? `${read.value.slice(0, 4)}-${read.value.slice(4)}` : text
}
