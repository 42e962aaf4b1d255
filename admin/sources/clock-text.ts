import type { Millis } from '../../core/model/units.ts'

const TOLD_FROM = 5_000

/** How far the source's clock is from ours (its own less ours), once that can move a due time. Null: not worth a word. */
export function clockText(clock: Millis | null): string | null {
  if (clock === null || Math.abs(clock) <= TOLD_FROM) return null
  const way = clock > 0 ? 'ahead of' : 'behind'
  return `Its clock is ${spanText(Math.abs(clock))} ${way} this machine's. Set the clock of the one that is wrong: ages and due times rest on it.`
}

function spanText(millis: number): string {
  const seconds = Math.round(millis / 1000)
  if (seconds < 120) return `${seconds} seconds`
  const minutes = Math.round(seconds / 60)
  return minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`
}
