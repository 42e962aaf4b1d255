import type { HoursEdit } from '../core/model/hours-edit.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import type { SignIn } from './auth/sign-in.ts'
import type { Board } from './board.ts'
import type { Config } from './config.ts'
import { createEarlierSurveys } from './earlier-surveys.ts'
import { explanation } from './explain.ts'
import type { Feeds } from './feeds.ts'
import { countries, publicHolidays } from './holidays/public-holidays.ts'
import { hoursPreview } from './hours-preview.ts'
import type { DeskApiParts } from './http/desk-api.ts'
import type { ExplainApiParts } from './http/explain-api.ts'
import type { HolidaysParts } from './http/holidays-api.ts'
import type { ScheduleApiParts } from './http/schedule-api.ts'
import type { SetUpParts } from './http/set-up-api.ts'
import { teamOf } from './http/team-of.ts'
import { openTickets } from './open-tickets.ts'
import { recentFlags } from './recent-flags.ts'
import { setUpFacts } from './set-up-facts.ts'
import type { Edit } from './store/audited-edit.ts'
import type { Store } from './store/open-store.ts'
import { surveyWatch } from './survey-watch.ts'
import { unhappyAnswers } from './unhappy-answers.ts'
import { withFlags } from './with-flags.ts'

export interface ApiPartsInput {
  readonly config: Pick<Config, 'week' | 'source'>
  readonly store: Pick<
    Store,
    'records' | 'auth' | 'answers' | 'people' | 'revenue' | 'displays' | 'closedMonths'
  >
  readonly feeds: Feeds
  readonly board: Pick<Board, 'inHand'>
  readonly signIn: SignIn
  settings(): Settings
  edit(edit: Edit<Settings>): Promise<Settings>
  now(): Instant
}

export interface ApiParts {
  readonly explain: ExplainApiParts
  readonly desk: DeskApiParts
  readonly schedule: ScheduleApiParts
  readonly holidays: HolidaysParts
  readonly setUp: SetUpParts
}

/** What the pages about single tickets, answers and hours are handed: all of it from the batch in hand. */
export function apiParts(input: ApiPartsInput): ApiParts {
  const { store, feeds, board, settings, signIn, now } = input
  const earlier = createEarlierSurveys(
    { fetch: (range, signal) => feeds.fetch(range, signal, feeds.giving('surveys'), ['surveys']) },
    now,
  )
  const hasTeam = (team: string) => settings().teams.some(each => each.id === team)
  return {
    explain: {
      ...{ signIn, hasTeam, now, readSecret: () => store.auth.data().readSecret },
      explain: (team, metric, query, names) =>
        withFlags(
          explanation(teamOf(settings(), team), { metric, query, names }, board.inHand()),
          store.records(),
        ),
    },
    desk: {
      settings,
      openTickets: (team: Team) => openTickets(team, board.inHand()),
      async surveys(team: Team) {
        const known = board.inHand()
        const unhappy = unhappyAnswers(team, known, store.records().callBacks)
        const flags = recentFlags(team, known, store.answers.flags())
        return { guard: await surveyWatch(team, known, earlier), unhappy, flags }
      },
    },
    schedule: {
      ...{ settings, now, edit: input.edit, fixedWeek: input.config.week },
      previewHours: (team: Team, edit: HoursEdit) => hoursPreview(team, edit, board.inHand()),
    },
    holidays: { countries, publicHolidays },
    setUp: { settings, now, edit: input.edit, facts: (team: Team) => setUpFacts(team, input) },
  }
}
