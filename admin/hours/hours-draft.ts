import type { PolicyVersion, SlaPolicy, Target, Targets } from '../../core/model/policy.ts'
import type { Schedule, Weekday } from '../../core/model/schedule.ts'
import type { Instant, Millis } from '../../core/model/units.ts'
import { scheduleAt } from '../../core/time/schedule-at.ts'
import { versionIn } from '../../core/time/version-in.ts'
import type { FieldSpeech } from '../fields/field-speech.ts'
import { showTime } from '../fields/show-time.ts'
import type { ScheduleAnswer } from './schedule-answer.ts'
import { showSegments } from './show-segments.ts'
import { showWeek } from './show-week.ts'

export type Clock = Target['clock']

/** A promise as it stands in its fields; an empty time promises nothing. */
export interface TargetDraft {
  readonly time: string
  readonly clock: Clock
}

export interface PriorityDraft {
  /** Null: every other priority. */
  readonly name: string | null
  readonly response: TargetDraft
  readonly resolution: TargetDraft
}

/** Hours and promises as they stand in the fields: texts as typed. */
export interface HoursDraft {
  readonly week: { readonly [day in Weekday]: string }
  /** YYYY-MM-DD, or --MM-DD of every year. */
  readonly holidays: readonly string[]
  readonly overrides: readonly { readonly date: string; readonly hours: string }[]
  /** Null: only what the source promises. */
  readonly priorities: readonly PriorityDraft[] | null
}

/** The days of a week in the order of the page. */
export const DAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 0]

const NOTHING: TargetDraft = { time: '', clock: 'business' }

/** A priority without promises. */
export const emptyPriority = (name: string | null): PriorityDraft => ({
  ...{ name, response: NOTHING, resolution: NOTHING },
})

/** The fields of the version in force at an instant: the draft without a change. */
export function hoursDraft(answer: ScheduleAnswer, now: Instant, speech: FieldSpeech): HoursDraft {
  const schedule = scheduleDraft(scheduleAt(answer.schedules, now))
  return { ...schedule, priorities: priorities(answer.policies, now, speech) }
}

/** The fields of a schedule alone, as one taken over from a source fills them. */
export function scheduleDraft(schedule: Schedule): Omit<HoursDraft, 'priorities'> {
  return {
    week: showWeek(schedule.week),
    holidays: [...schedule.holidays].sort(byDate),
    overrides: Object.entries(schedule.overrides)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, segments]) => ({ date, hours: showSegments(segments) })),
  }
}

function priorities(
  policies: readonly PolicyVersion[],
  now: Instant,
  speech: FieldSpeech,
): readonly PriorityDraft[] | null {
  if (policies.length === 0) return null
  const { priorities: named, other }: SlaPolicy = versionIn(policies, now).policy
  const draft = (name: string | null, { response, resolution }: Targets): PriorityDraft => ({
    ...{ name, response: target(response, speech), resolution: target(resolution, speech) },
  })
  return [...Object.entries(named).map(([name, targets]) => draft(name, targets)), draft(null, other)]
}

const target = (promised: Target | null, speech: FieldSpeech): TargetDraft =>
  promised ? { time: timeText(promised.time, speech), clock: promised.clock } : NOTHING

const timeText = (time: Millis, speech: FieldSpeech) => showTime({ num: time, den: 1 }, speech)

/** Dated ones in their order, then those of every year. */
export const byDate = (a: string, b: string) =>
  Number(a.startsWith('--')) - Number(b.startsWith('--')) || (a < b ? -1 : 1)
