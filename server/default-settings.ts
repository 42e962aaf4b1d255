import type { Schedule } from '../core/model/schedule.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Team } from '../core/model/team.ts'
import { TEAM_TEMPLATES } from '../core/model/team-template.ts'
import { basisPoints, cents, type Instant } from '../core/model/units.ts'
import { monthAfter, monthAt } from '../core/time/period.ts'
import type { Config } from './config.ts'
import { DEMO_MONTHS } from './demo-books.ts'

const DEFAULT_ZONE = 'America/New_York'
const DAY_OF_WORK = [[480, 1080]] as const
const OFFICE_WEEK: Schedule['week'] = {
  1: DAY_OF_WORK,
  2: DAY_OF_WORK,
  3: DAY_OF_WORK,
  4: DAY_OF_WORK,
  5: DAY_OF_WORK,
}

const GOALS = TEAM_TEMPLATES[0]?.goals ?? []

type Hours = Pick<Config, 'zone' | 'week'>

/**
 * What a first start begins with: one help desk, three goals, and a plan whose first month is a rehearsal. The demo's plan
 * is in force since thirteen months.
 */
export function defaultSettings(config: Hours, now: Instant, demo = false): Settings {
  const zone = config.zone ?? DEFAULT_ZONE
  const schedule: Schedule = { zone, week: config.week ?? OFFICE_WEEK, holidays: [], overrides: {} }
  const team: Team = {
    id: 'help-desk',
    name: 'Help desk',
    zone,
    scope: { boards: null, types: null, agreementTypes: null },
    schedules: [{ from: null, schedule }],
    policies: [],
    neutral: 'against',
    vendorCounts: true,
    wallQr: false,
    plan: {
      currency: 'USD',
      versions: [
        {
          effective: demo ? monthAfter(monthAt(zone, now), -DEMO_MONTHS) : monthAt(zone, now),
          rehearsal: !demo,
          goals: GOALS,
          // 2 % of $832,000 is a pool of $16,640.
          funding: { kind: 'rate', rate: basisPoints(200), revenue: cents(83_200_000) },
          fullShares: 8,
          // A plan in force is no first draft: its running month is locked.
          ...(demo ? { savedAt: now } : {}),
        },
      ],
    },
  }
  return { revision: 0, company: '', locale: 'en-US', teams: [team] }
}

/** The settings with the zone and the hours of the environment, where it names them, in place of every team's own. */
export function withEnvironment(settings: Settings, config: Hours): Settings {
  if (config.zone === null && config.week === null) return settings
  const teams = settings.teams.map(team => {
    const zone = config.zone ?? team.zone
    const schedules = team.schedules.map(({ from, schedule }) => ({
      from,
      schedule: { ...schedule, zone: config.zone ?? schedule.zone, week: config.week ?? schedule.week },
    }))
    return { ...team, zone, schedules }
  })
  return { ...settings, teams }
}

/** The same of settings that may change, made once for each revision: its schedules stay the same objects. */
export function environmentSettings(settings: () => Settings, config: Hours): () => Settings {
  let from: Settings | null = null
  let made = settings()
  return () => {
    const now = settings()
    if (now !== from) made = withEnvironment(now, config)
    from = now
    return made
  }
}
