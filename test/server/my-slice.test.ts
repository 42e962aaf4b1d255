import { describe, expect, it } from 'vitest'
import type { SourceFigure } from '../../core/model/snapshot.ts'
import { cents, instant } from '../../core/model/units.ts'
import { NO_BOOKS } from '../../server/books.ts'
import { mySlice } from '../../server/my-slice.ts'
import { at, NOVEMBER } from '../helpers/november.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'
import { bonusSettings, NOVEMBER_DATA, person } from '../helpers/start-bonus-desk.ts'

const now = at('2026-11-25T12:00:00-05:00')
const people = ['ann', 'bob', 'cy', 'di'].map(id => person(id))
const known = {
  ...{ settings: bonusSettings(), sources: [], exclusions: [], now },
  batch: { ...NOVEMBER_DATA, from: NOVEMBER.from, to: NOVEMBER.to, asOf: { csv: now } },
  books: { ...NO_BOOKS, people },
}
const onTrack = (state: 'on-track' | 'too-close', amount: number | null) =>
  mySlice(people[0]!, known, () => ({ state, amount: amount === null ? null : cents(amount) })).teams[0]
    ?.onTrack

describe('mySlice', () => {
  it('mySlice tells the part of the payout the wall is on track for, in whole units, rounded down', () => {
    const { slice, all } = mySlice(people[0]!, known, () => null).teams[0]!
    expect(onTrack('on-track', 16_640_00)).toBe(Math.floor(all! / 100) * 100)
    expect(onTrack('on-track', 11_093_33)).toBe(Math.floor(slice!.amount / 100) * 100)
    expect(onTrack('on-track', 0)).toBe(0)
  })

  it('mySlice tells the zone of each team, in which its times are said', () => {
    const { settings } = known
    const teams = settings.teams.map(team => ({ ...team, zone: 'America/Denver' }))
    const told = mySlice(people[0]!, { ...known, settings: { ...settings, teams } }, () => null)
    expect(told.teams.map(({ zone }) => zone)).toEqual(['America/Denver'])
  })

  it('mySlice promises nothing while the wall does not', () => {
    expect(onTrack('too-close', 11_093_00)).toBeNull()
    expect(onTrack('on-track', null)).toBeNull()
  })

  it('mySlice withholds the verdict of what rests on a source that failed, and keeps the others', () => {
    const [plain] = sampleSnapshot.sources as [SourceFigure]
    const live = { ...plain, asOf: now, ageingAt: instant(now + 1), staleAt: instant(now + 1) }
    const sources = [
      { ...live, id: 'psa', areas: ['tickets' as const] },
      { ...live, id: 'smile', areas: ['surveys' as const], failed: true },
    ]
    const [team] = mySlice(people[0]!, { ...known, sources }, () => null).teams
    const verdictOf = (metric: string) => team?.goals.find(({ goal }) => goal.metric === metric)?.verdict
    expect(team?.stale).toBe(true)
    expect(verdictOf('csat')).toBe('not-known')
    expect(verdictOf('mttr')).not.toBe('not-known')
  })
})
