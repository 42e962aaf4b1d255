import type { Schedule, Segment, Weekday } from '../../core/model/schedule.ts'
import type { HoursDraft } from './hours-draft.ts'
import { showSegments } from './show-segments.ts'

const MIDNIGHT = 1440

/** A week as its fields show it. A shift over midnight stands at the day it starts: `22:00-06:00`. */
export function showWeek(week: Schedule['week']): HoursDraft['week'] {
  const day = (at: number) => week[(((at % 7) + 7) % 7) as Weekday] ?? []
  const text = (at: Weekday) => {
    const own = day(at)
    const rest = startsBefore(day(at - 1), own) ? own.slice(1) : own
    const last = rest.at(-1)
    const over = last && startsBefore(own, day(at + 1)) ? day(at + 1)[0] : undefined
    return showSegments(last && over ? [...rest.slice(0, -1), [last[0], over[1]]] : rest)
  }
  return { 0: text(0), 1: text(1), 2: text(2), 3: text(3), 4: text(4), 5: text(5), 6: text(6) }
}

/** Whether the first hours of a day are the end of a shift of the day before, at most a day long in all. */
function startsBefore(before: readonly Segment[], day: readonly Segment[]): boolean {
  const [evening, morning] = [before.at(-1), day[0]]
  if (!evening || !morning || evening[1] !== MIDNIGHT || morning[0] !== 0) return false
  return evening[0] > 0 && morning[1] < MIDNIGHT && morning[1] < evening[0]
}
