import type { KnownSource } from '../../core/model/known-source.ts'
import type { Team, TeamSources } from '../../core/model/team.ts'
import type { TeamTemplate } from '../../core/model/team-template.ts'

/** A team as the teams page has it. */
export interface TeamLine extends Pick<Team, 'id' | 'name' | 'zone' | 'scope' | 'neutral' | 'vendorCounts'> {
  readonly secondApprover: boolean
  readonly sources: TeamSources
  readonly currency: string
  /** IANA name of the zone of the working hours in force. */
  readonly hoursZone: string
  /** The newest month that is closed, YYYY-MM; null: none is. */
  readonly lastClosed: string | null
  /** Goals in its newest plan. */
  readonly goals: number
}

export interface TeamsAnswer {
  readonly revision: number
  /** Its name; empty: nobody has said it. */
  readonly company: string
  /** The zone that the environment sets for all teams; null: each has its own. */
  readonly fixedZone: string | null
  readonly teams: readonly TeamLine[]
  readonly templates: readonly TeamTemplate[]
  /** What is connected. */
  readonly sourcesKnown: readonly KnownSource[]
}

export const TEAMS_PATH = '/api/v1/teams'
