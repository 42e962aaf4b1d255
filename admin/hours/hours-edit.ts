import { type HoursEdit, hoursEditSchema } from '../../core/model/hours-edit.ts'
import type { SlaPolicy, Target, Targets } from '../../core/model/policy.ts'
import type { Problem, Result } from '../../core/model/result.ts'
import type { Segment } from '../../core/model/schedule.ts'
import { parsed } from '../../core/model/settings.ts'
import { HOUR, type Millis } from '../../core/model/units.ts'
import type { FieldSpeech } from '../fields/field-speech.ts'
import { parseTime } from '../fields/parse-time.ts'
import { DAYS, type HoursDraft, type PriorityDraft, type TargetDraft } from './hours-draft.ts'
import { parseDay, parseWeek } from './parse-week.ts'

/** What a draft means, or every problem with it at its field: `week.1`, `overrides.0.hours`, `priorities.2.response`. */
export function hoursEdit(draft: HoursDraft, speech: FieldSpeech): Result<HoursEdit> {
  const problems: Problem[] = []
  const wrong = (path: string, message: string) => void problems.push({ path, message })
  const week = parseWeek(draft.week)
  if (!week.ok) problems.push(...week.problems)
  const overrides = readOverrides(draft, wrong)
  const policy = draft.priorities && readPolicy(draft.priorities, speech, wrong)
  if (problems.length > 0 || !week.ok) return { ok: false, problems }
  const schedule = { week: week.value, holidays: draft.holidays, overrides }
  return parsed<HoursEdit>(hoursEditSchema, { schedule, policy })
}

type Wrong = (path: string, message: string) => void

function readOverrides(
  { overrides }: HoursDraft,
  wrong: Wrong,
): { readonly [date: string]: readonly Segment[] } {
  const found: { [date: string]: readonly Segment[] } = {}
  overrides.forEach(({ date, hours }, index) => {
    const day = parseDay(hours)
    if (!day.ok) wrong(`overrides.${index}.hours`, day.problems[0]?.message ?? 'These are no hours.')
    else found[date] = day.value
  })
  return found
}

function readPolicy(priorities: readonly PriorityDraft[], speech: FieldSpeech, wrong: Wrong): SlaPolicy {
  const named: { [name: string]: Targets } = {}
  let other: Targets = { response: null, resolution: null }
  priorities.forEach((priority, index) => {
    const path = `priorities.${index}`
    const targets: Targets = {
      response: readTarget(priority.response, `${path}.response`, speech, wrong),
      resolution: readTarget(priority.resolution, `${path}.resolution`, speech, wrong),
    }
    if (priority.name === null) other = targets
    else named[priority.name] = targets
  })
  return { priorities: named, other }
}

/** The longest promise, in milliseconds. */
const YEAR = 365 * 24 * HOUR

function readTarget(draft: TargetDraft, path: string, speech: FieldSpeech, wrong: Wrong): Target | null {
  if (draft.time.trim() === '') return null
  const time = parseTime(draft.time, speech)
  if (!time.ok) wrong(path, time.problems[0]?.message ?? 'This is no time.')
  else if (time.value.num < time.value.den)
    wrong(path, 'More than no time; leave it empty to promise nothing.')
  else if (time.value.num > YEAR * time.value.den)
    wrong(path, 'At most a year, 8,760 h; leave it empty to promise nothing.')
  else return { time: Math.round(time.value.num / time.value.den) as Millis, clock: draft.clock }
  return null
}

/** The days of the week that are open, for the sum under the fields. */
export const openMinutes = (week: HoursEdit['schedule']['week']): number =>
  DAYS.flatMap(day => week[day] ?? []).reduce((sum, [from, to]) => sum + to - from, 0)
