import { isDeepStrictEqual } from 'node:util'
import type { Person } from '../core/model/person.ts'
import type { RevenueBook } from '../core/model/revenue-book.ts'
import type { SetUpFacts } from '../core/model/set-up.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { areaSource } from '../core/snapshot/team-sources.ts'
import { localDate } from '../core/time/local-date.ts'
import type { Config } from './config.ts'
import { defaultSettings } from './default-settings.ts'
import { isDemoConfirmation, isDemoLine, isDemoPerson } from './demo-books.ts'
import type { Feeds } from './feeds.ts'
import { demoLeft } from './leave-demo.ts'
import type { Store } from './store/open-store.ts'

export interface SetUpFactsParts {
  readonly store: Pick<Store, 'people' | 'revenue' | 'displays' | 'closedMonths'>
  readonly feeds: Pick<Feeds, 'figures'>
  readonly config: Pick<Config, 'source'>
  /** With what the environment says. */
  settings(): Settings
  now(): Instant
}

/** What is there of a team's first set-up, in the books as they are now. */
export function setUpFacts(team: Team, parts: SetUpFactsParts): SetUpFacts {
  const { store, config, settings, now } = parts
  const { open, displays } = store.displays()
  const { revision, setUp = [] } = settings()
  const today = localDate(team.zone, now())
  return {
    revision,
    demo: demoLeft(store),
    team: { name: team.name, zone: team.zone, isAsInstalled: isAsInstalled(team, now()) },
    source: ticketSource(team, parts),
    isSourceFixed: config.source !== null,
    goals: savedGoals(team),
    people: sharing(store.people().people, team.id, today),
    revenue: knownRevenue(store.revenue(), team.id),
    displays: { paired: displays.length, isOpen: open },
    words: setUp.filter(each => each.team === team.id),
  }
}

/** Whether nothing of a team's name, zone and hours was changed since the first start, not even saved as it was. */
function isAsInstalled({ name, zone, schedules }: Team, now: Instant): boolean {
  const [first] = defaultSettings({ zone: null, week: null }, now).teams
  return (
    isDeepStrictEqual([first?.name, first?.zone], [name, zone]) &&
    isDeepStrictEqual(first?.schedules, schedules)
  )
}

function ticketSource(team: Team, { feeds }: SetUpFactsParts): SetUpFacts['source'] {
  const figures = feeds.figures()
  const id = areaSource(team.sources, 'tickets', figures)
  const found = figures.find(figure => figure.id === id)
  if (!found || found.id === 'demo') return null
  return { label: found.label, isRead: found.asOf !== null, problem: found.problem }
}

function savedGoals({ plan }: Team): SetUpFacts['goals'] {
  // The demo's plan has a time at which it was saved and nobody who did.
  const saved = plan.versions.filter(({ author }) => author !== undefined).at(-1)
  if (!saved) return null
  const { goals, effective, funding } = saved
  return { count: goals.length, effective, isRate: funding.kind === 'rate' }
}

function sharing(people: readonly Person[], team: string, today: string): SetUpFacts['people'] {
  const isIn = ({ spells }: Person) =>
    spells.some(spell => spell.team === team && spell.fte > 0 && (spell.to === null || spell.to >= today))
  const found = people.filter(person => !isDemoPerson(person) && isIn(person))
  return { count: found.length, noPay: found.filter(({ pay }) => pay.length === 0).length }
}

function knownRevenue(book: RevenueBook, team: string): SetUpFacts['revenue'] {
  const own = <T extends { readonly team: string; readonly month: string }>(all: readonly T[]) =>
    all.filter(each => each.team === team).map(({ month }) => month)
  const newest = (months: readonly string[]) => [...months].sort().at(-1) ?? null
  const lines = book.lines.filter(line => !isDemoLine(line))
  const given = lines.filter(({ source }) => source === 'psa')
  const confirmed = book.confirmations.filter(each => !isDemoConfirmation(each))
  return { confirmed: newest(own(confirmed)), given: newest(own(given)), known: newest(own(lines)) }
}
