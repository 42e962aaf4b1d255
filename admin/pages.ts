import type { Component } from 'solid-js'
import type { User } from '../core/model/user.ts'
import type { Speech } from '../core/snapshot/format.ts'
import { AnswersPage } from './answers/answers-page.tsx'
import type { Address } from './create-address.ts'
import type { Ask } from './create-ask.ts'
import type { Live } from './create-live.ts'
import type { DisplaysAnswer } from './displays/displays-answer.ts'
import { DisplaysPage } from './displays/displays-page.tsx'
import { ExclusionsPage } from './exclusions/exclusions-page.tsx'
import { GoalsPage } from './goals/goals-page.tsx'
import { HistoryPage } from './history/history-page.tsx'
import { HoursPage } from './hours/hours-page.tsx'
import type { Loaded } from './loaded/create-loaded.ts'
import { MessagesPage } from './messages/messages-page.tsx'
import { MonthsPage } from './months/months-page.tsx'
import { NumbersPage } from './numbers/numbers-page.tsx'
import { OpenTicketsPage } from './open-tickets/open-tickets-page.tsx'
import { OverviewPage } from './overview/overview-page.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { ProjectionPage } from './projection/projection-page.tsx'
import { RevenuePage } from './revenue/revenue-page.tsx'
import type { PageName } from './route-at.ts'
import type { SetUp } from './set-up/create-set-up.ts'
import { SetUpPage } from './set-up/set-up-page.tsx'
import { SettingsPage } from './settings/settings-page.tsx'
import { SourcesPage } from './sources/sources-page.tsx'
import { TeamsPage } from './teams/teams-page.tsx'
import { YourNumbersPage } from './your-numbers/your-numbers-page.tsx'

/** What every page is given. */
export interface PageProps {
  readonly team: string
  readonly live: Live
  /** Every screen, kept up to date. */
  readonly displays: Loaded<DisplaysAnswer>
  readonly ask: Ask
  /** How far the first set-up is; null for who does not set up. */
  readonly setUp: SetUp | null
  /** Who is signed in. */
  readonly user: User
  /** The name of the company; empty: nobody has said it. */
  readonly company: string
  /** How the team's numbers are said; its clock goes on. */
  readonly speech: Speech
  /** The running month, YYYY-MM. */
  readonly month: string
  readonly address: Address
  /** The list of teams has changed. */
  onTeams(): void
}

export interface Page {
  readonly title: string
  readonly view: Component<PageProps>
}

/** The pages of the desk. One folder a page. */
export const PAGES: { readonly [name in PageName]: Page } = {
  'set-up': { title: 'Set-up', view: SetUpPage },
  overview: { title: 'Overview', view: OverviewPage },
  goals: { title: 'Goals and plan', view: GoalsPage },
  projection: { title: 'Projection', view: ProjectionPage },
  months: { title: 'Months and payouts', view: MonthsPage },
  people: { title: 'People', view: PeoplePage },
  revenue: { title: 'Revenue', view: RevenuePage },
  numbers: { title: 'Typed-in numbers', view: NumbersPage },
  'open-tickets': { title: 'Open tickets', view: OpenTicketsPage },
  answers: { title: 'Answers', view: AnswersPage },
  exclusions: { title: 'Exclusions and appeals', view: ExclusionsPage },
  hours: { title: 'Hours and SLA', view: HoursPage },
  teams: { title: 'Teams', view: TeamsPage },
  displays: { title: 'Displays', view: DisplaysPage },
  sources: { title: 'Sources', view: SourcesPage },
  messages: { title: 'Messages', view: MessagesPage },
  'your-numbers': { title: 'Your numbers', view: YourNumbersPage },
  settings: { title: 'Settings', view: SettingsPage },
  history: { title: 'History of changes', view: HistoryPage },
}
