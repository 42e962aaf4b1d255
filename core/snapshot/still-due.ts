import type { NextFigure } from '../model/snapshot.ts'
import type { Instant } from '../model/units.ts'

/** The tickets that can still be answered in time at an instant of the server's clock. */
export function stillDue(due: NextFigure['due'], now: Instant): NextFigure['due'] {
  return due.filter(entry => entry.due >= now)
}
