import type { Segment } from '../../core/model/schedule.ts'

/** `08:00-12:00, 13:00-17:00`; empty for a closed day. */
export function showSegments(segments: readonly Segment[]): string {
  return segments.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(', ')
}

/** `08:00` of 480; 1440 is `24:00`. */
export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
