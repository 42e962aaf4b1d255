import { monthText, type Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import { monthAfter } from '../../core/time/period.ts'
import type { TeamPlan } from '../api.ts'
import { isFirst, isLocked, ruling } from './plan-time.ts'

/** Which version the running month goes by, and from when what is saved here counts. */
export function stateSentence(plan: TeamPlan, speech: Speech, maySave = true): string {
  const version = ruling(plan)
  const month = monthText(plan.month, speech)
  if (version.rehearsal)
    return `${month} is a rehearsal: nothing is owed${maySave ? ', and what you save shows on the wall at once' : ''}.`
  const since = `In force since 1 ${monthYear(version.effective, speech)}`
  if (isFirst(plan))
    return `${since}.${maySave ? ` What you save counts for ${month} and shows on the wall at once.` : ''}`
  const number = plan.plan.versions.filter(({ effective }) => effective <= version.effective).length
  const rule = isLocked(plan) ? startsNext(plan, month, speech, maySave) : ''
  return `Version ${number}, ${since.charAt(0).toLowerCase()}${since.slice(1)}.${rule}`
}

function startsNext({ month }: TeamPlan, name: string, speech: Speech, maySave: boolean): string {
  if (!maySave) return ` ${name} is locked.`
  return ` ${name} is locked; what you save here starts 1 ${monthText(monthAfter(month, 1), speech)}.`
}
