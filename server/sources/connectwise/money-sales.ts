import type { Opportunity } from '../../../core/model/money.ts'
import { DAY, instant } from '../../../core/model/units.ts'
import { type Range, SourceError } from '../source.ts'
import { both, compareTime, inParts } from './conditions.ts'
import { inLots } from './in-lots.ts'
import { parseForecast, parseSale, SALE_FIELDS, SALE_STATUS_FIELDS } from './mapping-sales.ts'
import { rawFlag, rawNumber } from './raw-field.ts'
import type { ReaderParts } from './reader.ts'

export interface ReadSales {
  readonly opportunities: readonly Opportunity[]
  readonly notes: readonly string[]
}

/** The opportunities won in a range, each with what its forecast says. Rejects where no status is marked as won. */
export async function readSales(
  { api, settings, zone }: Pick<ReaderParts, 'api' | 'settings'> & { readonly zone: string },
  range: Range,
  signal: AbortSignal,
): Promise<ReadSales> {
  const statuses = await api.all('/sales/opportunities/statuses', { fields: SALE_STATUS_FIELDS }, signal)
  const won = statuses.flatMap(row => (rawFlag(row, 'wonFlag') === true ? [rawNumber(row, 'id')] : []))
  const ids = won.filter(id => id !== null)
  if (ids.length === 0) throw new SourceError('unexpected', NO_STATUS)
  const lists = await Promise.all(
    inParts('status/id', ids).map(status => {
      // A day to spare on either side: a date without a time is the local day, not UTC's.
      const from = compareTime('closedDate', '>=', instant(range.from - DAY))
      const to = compareTime('closedDate', '<', instant(range.to + DAY))
      return api.all(
        '/sales/opportunities',
        { conditions: both(status, from, to), fields: SALE_FIELDS },
        signal,
      )
    }),
  )
  const sales = lists.flat().flatMap(row => {
    const sale = parseSale(row, zone)
    return sale && sale.won >= range.from && sale.won < range.to ? [sale] : []
  })
  const bare: string[] = []
  const unsplit: string[] = []
  const cycles = new Set<string>()
  const opportunities = await inLots(
    sales,
    async ({ id, name, client, owner, won }): Promise<Opportunity> => {
      const told = await api.one(`/sales/opportunities/${id}/forecast`, null, signal)
      if (told === null || (Array.isArray(told) && told.length === 0)) bare.push(name)
      const { project, monthly, unknownCycles, isUnsplit } = parseForecast(told, settings.cycles)
      if (isUnsplit) unsplit.push(name)
      for (const cycle of unknownCycles) cycles.add(cycle)
      return { id: String(id), name, client, owner, won, project, monthly }
    },
  )
  return {
    opportunities,
    notes: [...namedNotes(bare, BARE), ...namedNotes(unsplit, UNSPLIT), ...cycleNotes(cycles)],
  }
}

const NO_STATUS =
  'No opportunity status is marked as won, so that no sale is known. Mark it in ConnectWise under Setup Tables, Opportunity Status.'

const BARE = 'have no forecast and come to nothing'
const UNSPLIT = 'have agreement revenue without a recurring amount, which is not counted'

function namedNotes(names: readonly string[], what: string): readonly string[] {
  if (names.length === 0) return []
  const some = [...names].sort().slice(0, 3).join(', ')
  return [`Won opportunities that ${what}: ${names.length}, such as ${some}.`]
}

const cycleNotes = (cycles: ReadonlySet<string>): readonly string[] =>
  [...cycles]
    .sort()
    .map(cycle => `What is sold by the cycle ${cycle} is not counted: its number of months is not set.`)
