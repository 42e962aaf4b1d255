import type { Instant } from './units.ts'

/** A file of the data folder that could not be used, and what stands in its place now. Told until a manager has seen it. */
export interface Damage {
  /** Its name in the data folder: `settings.json`. */
  readonly file: string
  /** Where it lies now, in the data folder; null where it was gone. */
  readonly movedTo: string | null
  /** The older generation that was put in its place, in the data folder; `memory` for what the running program held. */
  readonly restoredFrom: string
  readonly at: Instant
}
