import type { ClosedMonth } from './closed-month.ts'

/** A closed month and the SHA-256 of its canonical JSON, in hex. */
export interface KeptMonth {
  readonly sha256: string
  readonly closed: ClosedMonth
}

/** A closed month whose file is not what was written. */
export interface DamagedMonth {
  /** Below the data folder: `closed/help-desk-2026-10.json`. */
  readonly file: string
  readonly team: string
  readonly month: string
  /** Fits after a colon. */
  readonly reason: string
}
