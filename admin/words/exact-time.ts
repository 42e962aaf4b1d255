import type { Comparator } from '../../core/model/goal.ts'
import type { Exact } from '../../core/model/units.ts'
import { countText, type Speech } from '../../core/snapshot/format.ts'
import { numberSigns } from '../fields/number-signs.ts'

/**
 * A time of milliseconds to the second, `2 h 59 min 44 s`, with so many decimals of it; rounded toward the side that fails
 * the comparator, which for times is up. Hours may be many: `1,234 h 10 min`.
 */
export function exactTime(time: Exact, comparator: Comparator, decimals: number, speech: Speech): string {
  const scale = 10n ** BigInt(decimals)
  const [num, den] = [BigInt(time.num) * scale, BigInt(time.den) * 1000n]
  const isUp = (comparator === 'below' || comparator === 'at most') && num % den > 0n
  const units = num / den + (isUp ? 1n : 0n)
  const seconds = units / scale
  const [hours, minutes, rest] = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n]
  const fraction = decimals === 0 ? '' : numberSigns(speech.locale).decimal + padded(units % scale, decimals)
  const parts: string[] = []
  if (hours > 0n) parts.push(`${countText(Number(hours), speech)} h`)
  const isEven = rest === 0n && decimals === 0
  if (minutes > 0n || (hours > 0n && !isEven)) parts.push(`${minutes} min`)
  if (!isEven) parts.push(`${rest}${fraction} s`)
  return parts.join(' ') || '0 s'
}

const padded = (value: bigint, length: number) => String(value).padStart(length, '0')
