import type { PolicyVersion } from '../../core/model/policy.ts'
import type { ScheduleVersion } from '../../core/model/schedule.ts'

/** A team's hours and promises with all their versions, as the server keeps them. */
export interface ScheduleAnswer {
  readonly revision: number
  readonly zone: string
  readonly schedules: readonly ScheduleVersion[]
  readonly policies: readonly PolicyVersion[]
}

/** Of this month's judged tickets, how many would be judged differently under an edit. They keep their verdict. */
export interface Consequence {
  readonly tickets: number
  readonly differ: number
}
