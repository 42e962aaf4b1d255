import type { Result } from '../../core/model/result.ts'
import type { Exact } from '../../core/model/units.ts'
import { exactOf } from './exact-of.ts'
import { expected } from './expected.ts'
import type { FieldSpeech } from './field-speech.ts'
import { parseDecimal } from './parse-decimal.ts'

const SENTENCE = 'Write a time like 4 h 30 min or 4.5 h.'
const CLOCK = /^(\d{1,5}):([0-5]\d)$/
const PART = /(\d+(?:[.,]\d+)?)\s*([a-z]*)\s*/y

const HOUR = 3_600_000n
const MINUTE = 60_000n
const SECOND = 1000n

/** Milliseconds in the unit a word names, or null. */
function unitOf(word: string): bigint | null {
  if (/^(h|hr|hrs|hour|hours)$/.test(word)) return HOUR
  if (/^(m|min|mins|minute|minutes)$/.test(word)) return MINUTE
  return /^(s|sec|secs|second|seconds)$/.test(word) ? SECOND : null
}

/**
 * Exact milliseconds of `5 h`, `4.5 h`, `4 h 30`, `4:30`, `4 h 30 min`, `270 min`. Units fall; only the last may have
 * decimals; below a larger unit a number stays under 60. A bare number is refused: it could be hours or minutes.
 */
export function parseTime(text: string, { locale }: FieldSpeech): Result<Exact> {
  const typed = text.trim().toLowerCase()
  const clock = CLOCK.exec(typed)
  if (clock) return told(exactOf(BigInt(clock[1]!) * HOUR + BigInt(clock[2]!) * MINUTE, 1n))
  let sum = 0n
  let scale = 0
  let above: bigint | null = null
  PART.lastIndex = 0
  while (PART.lastIndex < typed.length) {
    const part: RegExpExecArray | null = PART.exec(typed)
    const unit: bigint | null = part && (part[2] === '' && above === HOUR ? MINUTE : unitOf(part[2]!))
    const value = part && parseDecimal(part[1]!, locale)
    if (!unit || !value || scale > 0) return expected(SENTENCE)
    if (above !== null && (unit >= above || value.digits >= 60n * 10n ** BigInt(value.scale)))
      return expected(SENTENCE)
    scale = value.scale
    sum = sum * 10n ** BigInt(scale) + value.digits * unit
    above = unit
  }
  return above === null ? expected(SENTENCE) : told(exactOf(sum, 10n ** BigInt(scale)))
}

function told(value: Exact | null): Result<Exact> {
  return value ? { ok: true, value } : expected(SENTENCE)
}
