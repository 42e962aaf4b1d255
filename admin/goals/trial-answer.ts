import type { Simulation } from '../../core/projection/simulation.ts'

/** One plan or two on the last ended months, as the server sends it. */
export interface TrialAnswer {
  readonly version: Simulation
  readonly other: Simulation | null
  /** How far past months are gathered. */
  readonly history: { readonly done: number; readonly of: number }
}
