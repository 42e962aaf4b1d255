import { countText, type Speech } from '../../core/snapshot/format.ts'
import type { Consequence } from './schedule-answer.ts'

/** What saving does to tickets that were judged: nothing, and how many would differ. */
export function consequenceText({ tickets, differ }: Consequence, month: string, speech: Speech): string {
  const start = 'What you save counts from now on.'
  if (differ === 0)
    return `${start} None of the ${countText(tickets, speech)} judged tickets of ${month} would be judged differently.`
  const [count, keep] =
    differ === 1 ? ['1 ticket', 'keeps its'] : [`${countText(differ, speech)} tickets`, 'keep their']
  return `${start} ${count} of ${month} would be judged differently and ${keep} verdict.`
}
