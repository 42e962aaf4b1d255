import type { Exact } from '../../core/model/units.ts'
import type { FieldSpeech } from './field-speech.ts'
import { numberSigns } from './number-signs.ts'

/** A time as a field holds it: `5 h`, `4 h 30 min`, `4 h 30 min 10.25 s`. Whole milliseconds are told exactly. */
export function showTime(time: Exact, { locale }: FieldSpeech): string {
  const whole = BigInt(time.num) / BigInt(time.den)
  const hours = whole / 3_600_000n
  const minutes = (whole % 3_600_000n) / 60_000n
  const seconds = whole % 60_000n
  const parts = [hours > 0n ? `${hours} h` : '', minutes > 0n ? `${minutes} min` : '']
  if (seconds > 0n) parts.push(`${secondsText(seconds, numberSigns(locale).decimal)} s`)
  return parts.filter(Boolean).join(' ') || '0 min'
}

function secondsText(millis: bigint, decimal: string): string {
  const rest = String(millis % 1000n)
    .padStart(3, '0')
    .replace(/0+$/, '')
  // Three decimals read like a group of thousands where the decimal mark is one; the mark here is the locale's own.
  return rest === '' ? String(millis / 1000n) : `${millis / 1000n}${decimal}${rest}`
}
