import type { Place } from './orbit-at.ts'

/** Shares of the room that is left beside the clock, in which no two minutes that follow each other are near. */
const WIDE = 0.618_034
const HIGH = 0.754_878

/** Where the clock of a black screen stands at a minute: x and y are shares of the room beside it, 0 to 1. */
export function driftAt(minute: number): Place {
  return { x: (minute * WIDE) % 1, y: (minute * HIGH) % 1 }
}
