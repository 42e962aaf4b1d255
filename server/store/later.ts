import type { Millis } from '../../core/model/units.ts'

/** Runs something once after a wait, and gives back what cancels it. Handed in by main.ts; tests hand in a fake. */
export type Later = (run: () => void, wait: Millis) => Cancel

export type Cancel = () => void
