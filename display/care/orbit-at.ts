import type { Millis } from '../../core/model/units.ts'

/** A place in CSS pixels from where the design has it. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** Four pixels wide and high. It begins where nothing is moved. */
const ORBIT = [
  [0, 0],
  [2, 0],
  [4, 0],
  [4, 2],
  [4, 4],
  [2, 4],
  [0, 4],
  [0, 2],
] as const
const STEP = 120_000

/** Where a screen stands after a time, so that no edge burns in: a step each two minutes, around in sixteen. */
export function orbitAt(elapsed: Millis): Place {
  const [x, y] = ORBIT[Math.floor(elapsed / STEP) % ORBIT.length] ?? ORBIT[0]
  return { x, y }
}
