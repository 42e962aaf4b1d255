import type { CountingRules } from '../core/model/counting-effect.ts'
import type { KnownSource } from '../core/model/known-source.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { givenAreas } from '../core/snapshot/team-sources.ts'
import { sliceParts } from './account-parts.ts'
import type { Board } from './board.ts'
import type { Config } from './config.ts'
import { countedMonths } from './counted-months.ts'
import type { Feeds } from './feeds.ts'
import type { BonusParts } from './http/bonus-api.ts'
import { closedMonthsOf } from './http/closed-months-of.ts'
import type { Edited } from './http/edit-at-revision.ts'
import { erasedNames } from './http/erased-names.ts'
import type { MySliceParts } from './http/my-slice-api.ts'
import { createMonths } from './months.ts'
import { revenueCsv } from './revenue-csv.ts'
import { shownOnceSaved } from './shown-once-saved.ts'
import { sourceRevenue } from './source-revenue.ts'
import type { Source } from './sources/source.ts'
import type { Store } from './store/open-store.ts'

export interface BonusPartsInput {
  readonly config: Pick<Config, 'zone'>
  readonly store: Store
  readonly feeds: Feeds
  readonly board: Pick<Board, 'inHand' | 'newest' | 'publish'>
  /** With what the environment says. */
  settings(): Settings
  /** Without it, as they are kept. */
  readonly kept: Edited<Settings>
  now(): Instant
}

/** What the routes about the bonus and the personal pages are handed. What is saved there is on the wall at once. */
export function bonusParts(input: BonusPartsInput): {
  readonly bonus: BonusParts
  readonly mySlice: MySliceParts
} {
  const { store, feeds, board, settings, kept, now } = input
  const { closedMonths } = store
  const shown = <T extends { readonly revision: number }>(data: () => T, edit: Edited<T>['edit']) => ({
    data,
    edit: shownOnceSaved(data, edit, board.publish),
  })
  const people = shown(store.people, store.editPeople)
  const revenue = shown(store.revenue, store.editRevenue)
  const records = shown(store.records, store.editRecords)
  const everybody = () => store.people().people
  const fixedZone = input.config.zone
  const counted = (id: string, { zone, ...others }: CountingRules) => {
    // Where the environment names the zone, what is saved moves nothing.
    const rules = fixedZone === null && zone !== undefined ? { ...others, zone } : others
    const team = settings().teams.find(each => each.id === id)
    return team ? countedMonths(team, rules, closedMonthsOf(closedMonths, id), board.inHand()) : []
  }
  const erased = () => erasedNames(store.people())
  const money = (team: Team) =>
    board.inHand().batch?.money?.find(({ source }) => source === team.sources?.money) ?? null
  const desk = createMonths({ store, feeds, board, now, locale: () => settings().locale })
  return {
    bonus: {
      people: {
        ...{ people, closedMonths, settings, now },
        adjustments: () => store.records().adjustments,
        accounts: () => store.auth.data().users.flatMap(({ person }) => person ?? []),
      },
      revenue: {
        ...{ revenue, closedMonths, settings, now, readCsv: revenueCsv },
        sourceRevenue: (team, month) => sourceRevenue(feeds, board, team, month),
      },
      readings: { records, closedMonths, settings, now, money },
      teams: {
        ...{ settings: kept, fixedZone, closedMonths, now, counted },
        sources: () => feeds.sources().map(knownSource),
      },
      months: { desk, closedMonths, records, people: everybody, erased, settings, now },
      adjustments: { records, closedMonths, people: everybody, settings, now },
      sheet: { closedMonths, settings, now },
    },
    mySlice: sliceParts(input),
  }
}

const knownSource = (source: Source): KnownSource => ({
  ...{ name: source.name, label: source.label },
  areas: givenAreas(source),
})
