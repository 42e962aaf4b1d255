import { measureContext } from '../core/metrics/measure-context.ts'
import { type WouldDiffer, wouldDiffer } from '../core/metrics/would-differ.ts'
import type { HoursEdit } from '../core/model/hours-edit.ts'
import type { Team } from '../core/model/team.ts'
import { monthRecords } from './month-records.ts'
import { type Known, teamContext } from './team-context.ts'

/** How many tickets judged this month would differ, had an edit of the hours always held. They keep their verdicts. */
export function hoursPreview(team: Team, { schedule, policy }: HoursEdit, known: Known): WouldDiffer {
  const { period, context } = teamContext(team, known)
  const rules = {
    ...team,
    schedules: [{ from: null, schedule: { ...schedule, zone: team.zone } }],
    policies: policy === null ? [] : [{ from: null, policy }],
  }
  const records = monthRecords(team.id, period.month, known.exclusions, known.books)
  const { tickets, surveys } = context
  return wouldDiffer(context, measureContext(rules, { tickets, surveys }, period, known.now, records))
}
