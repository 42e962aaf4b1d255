import { z } from 'zod'
import type { SlaPolicy } from './policy.ts'
import type { Schedule, Segment } from './schedule.ts'
import { policySchema, scheduleSchema } from './settings.ts'

/** What a person decides about a team's hours and promises. The zone is the team's. */
export interface HoursEdit {
  readonly schedule: Pick<Schedule, 'week' | 'holidays' | 'overrides'>
  /** Null: only what the source promises. */
  readonly policy: SlaPolicy | null
}

const schedule = scheduleSchema.omit({ zone: true }).superRefine(({ week, overrides }, problem) => {
  const ordered = (day: readonly Segment[], path: readonly string[]) => {
    const at = day.findIndex(([start, end], index) => start >= end || start < (day[index - 1]?.[1] ?? 0))
    if (at < 0) return
    const message = 'hours in order that do not overlap, each ending after it starts'
    problem.addIssue({ code: 'custom', path: [...path, String(at)], message })
  }
  for (const [day, segments] of Object.entries(week)) ordered(segments ?? [], ['week', day])
  for (const [date, segments] of Object.entries(overrides)) ordered(segments, ['overrides', date])
  if (!Object.values(week).some(day => day?.some(([start, end]) => start < end)))
    problem.addIssue({ code: 'custom', path: ['week'], message: 'open for at least a minute of the week' })
})

const edit = { schedule, policy: policySchema.nullable() }

export const hoursEditSchema = z.strictObject(edit)

export const hoursSaveSchema = z.strictObject({
  revision: z.int('the revision this was read at'),
  ...edit,
})
