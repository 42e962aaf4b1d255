import { exactMoneyText, type Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import type { RevenueAnswer } from './revenue-answer.ts'

/** What the month's pool goes by, and why. */
export function inForceText({ month, inForce, confirmed, lines }: RevenueAnswer, speech: Speech): string {
  const name = monthYear(month, speech)
  if (confirmed !== null) return `${name} is confirmed by ${confirmed.author}. Its pool goes by these lines.`
  const rest = lines.length > 0 ? 'Confirm the lines to use them.' : 'Enter its lines, then confirm them.'
  if (inForce === null) return `${name} is not confirmed. ${rest}`
  const amount = exactMoneyText(inForce.amount, speech)
  if (inForce.month === month)
    return `${name} is not confirmed. Until a month is, its pool goes by the ${amount} that the plan names. ${rest}`
  return `${name} is not confirmed. Its pool goes by ${monthYear(inForce.month, speech)}: ${amount}. ${rest}`
}
