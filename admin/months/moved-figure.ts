import type { MonthFigure, Moved } from '../../core/model/month-figure.ts'
import type { Told } from '../create-ask.ts'

/** A month's figure as the server has it now, and what moved since it was looked at. */
export interface MovedFigure {
  readonly figure: MonthFigure
  readonly moved: readonly Moved[]
}

/** What a refusal tells of a figure that has moved; null where it was refused for something else. */
export function movedFigure(told: Told<unknown>): MovedFigure | null {
  if (told.kind !== 'conflict' || !told.more || !('figure' in told.more)) return null
  return told.more as MovedFigure
}
