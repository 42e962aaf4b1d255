import { HOUR, type Instant } from '../model/units.ts'

/** Whether an answer is wanted within the hour. */
export function isDueSoon(due: Instant, now: Instant): boolean {
  return due - now <= HOUR
}
