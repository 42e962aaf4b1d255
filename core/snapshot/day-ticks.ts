import type { PeriodFigure } from '../model/snapshot.ts'

export type DayTick = 'done' | 'today' | 'left'

/** One tick for each working day of the month, in order. */
export function dayTicks({ total, done, today }: PeriodFigure['workingDays']): readonly DayTick[] {
  return Array.from({ length: total }, (_, day) => {
    if (day < done) return 'done'
    return today && day === done ? 'today' : 'left'
  })
}
