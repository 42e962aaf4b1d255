import { MINUTE } from '../../../core/model/units.ts'
import { counted } from './counted.ts'

/** How far the server's clock is from ours (server less ours, in milliseconds). Its answers are to the second only. */
export function clockWords(difference: number | null): string {
  if (difference === null) return 'Its clock is not told.'
  const apart = Math.abs(difference)
  if (apart < 1500) return 'Its clock agrees with ours.'
  const length =
    apart < 2 * MINUTE
      ? counted(Math.round(apart / 1000), 'second')
      : counted(Math.round(apart / MINUTE), 'minute')
  return `Its clock is ${length} ${difference > 0 ? 'ahead of' : 'behind'} ours.`
}
