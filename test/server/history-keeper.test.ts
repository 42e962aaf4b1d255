import { describe, expect, it } from 'vitest'
import { syntheticWorld } from '../../bench/synthetic-world.ts'
import type { Batch } from '../../core/model/batch.ts'
import type { HistoryMonth } from '../../core/model/history.ts'
import type { Team } from '../../core/model/team.ts'
import type { Instant } from '../../core/model/units.ts'
import { NO_BOOKS } from '../../server/books.ts'
import { createHistoryKeeper } from '../../server/history-keeper.ts'
import { type Range, SourceError } from '../../server/sources/source.ts'
import type { HistoryFiles } from '../../server/store/history.ts'
import { plan } from '../helpers/a-plan.ts'
import { closedNovember } from '../helpers/closed-november.ts'
import { settled } from '../helpers/fake-later.ts'
import { at, NINE_TO_FIVE, RULES, ZONE } from '../helpers/november.ts'

const team: Team = {
  ...RULES,
  wallQr: false,
  schedules: [{ from: null, schedule: NINE_TO_FIVE }],
  id: 'help-desk',
  name: 'Help desk',
  zone: ZONE,
  plan: { currency: 'USD', versions: [plan()] },
}
const world = syntheticWorld({ seed: 4, first: '2026-08', months: 4, volume: 30, zombies: 0 })

function desk(given: { now?: string; fetch?: (range: Range) => void; more?: Partial<Batch> } = {}) {
  const kept = new Map<string, readonly HistoryMonth[]>()
  const files: HistoryFiles = {
    of: id => kept.get(id) ?? NONE,
    keep: async (id, month) => {
      const others = files.of(id).filter(each => each.month !== month.month)
      kept.set(
        id,
        [...others, month].sort((a, b) => (a.month < b.month ? -1 : 1)),
      )
    },
    forget: async () => kept.clear(),
  }
  const state = { now: at(given.now ?? '2026-11-24T12:00:00-05:00'), changes: 0, closed: NO_BOOKS.closed }
  const asked: Range[] = []
  const needed: unknown[] = []
  const reports: unknown[] = []
  const keeper = createHistoryKeeper({
    files,
    source: {
      fetch: async (range, _signal, areas) => {
        asked.push(range)
        needed.push(areas)
        given.fetch?.(range)
        const isIn = (time: Instant | null) => time !== null && time >= range.from && time < range.to
        return {
          ...range,
          tickets: world.tickets.filter(({ created, resolved }) => created < range.to && isIn(resolved)),
          surveys: world.surveys.filter(({ answered }) => isIn(answered)),
          asOf: {},
          ...given.more,
        }
      },
    },
    teams: () => [team],
    known: () => ({ exclusions: [], books: { ...NO_BOOKS, closed: state.closed } }),
    now: () => state.now,
    changed: () => {
      state.changes++
    },
    report: error => reports.push(error),
  })
  return {
    keeper,
    asked,
    needed,
    reports,
    state,
    months: () => keeper.historyOf(team.id).map(({ month }) => month),
  }
}

const NONE: readonly HistoryMonth[] = []

async function rested(): Promise<void> {
  for (let turn = 0; turn < 80; turn++) await settled()
}

describe('createHistoryKeeper', () => {
  it('createHistoryKeeper asks month by month for the twelve before the running one, the newest first', async () => {
    const { keeper, asked, state, months } = desk()
    keeper.look()
    await rested()
    expect(asked).toHaveLength(12)
    expect(asked[0]?.to).toBe(at('2026-11-01T00:00:00-04:00'))
    expect(keeper.progress()).toEqual({ done: 12, of: 12 })
    // From before the world began nothing is kept.
    expect(months()).toEqual(['2026-08', '2026-09', '2026-10'])
    expect(state.changes).toBe(1)
  })

  it('createHistoryKeeper asks for tickets and answers, and never for money', async () => {
    const { keeper, needed } = desk()
    keeper.look()
    await rested()
    expect(needed).toEqual(Array.from({ length: 12 }, () => ['tickets', 'surveys']))
  })

  it('createHistoryKeeper asks for nothing again, and gives the same array while nothing changed', async () => {
    const { keeper, asked } = desk()
    keeper.look()
    await rested()
    const before = keeper.historyOf(team.id)
    keeper.look()
    await rested()
    expect(asked).toHaveLength(12)
    expect(keeper.historyOf(team.id)).toBe(before)
  })

  it('createHistoryKeeper asks for the month that has ended when a month turns', async () => {
    const { keeper, asked, state, months } = desk()
    keeper.look()
    await rested()
    state.now = at('2026-12-01T09:00:00-05:00')
    keeper.look()
    await rested()
    expect(asked).toHaveLength(13)
    expect(months()).toEqual(['2026-08', '2026-09', '2026-10', '2026-11'])
    expect(state.changes).toBe(2)
  })

  it('createHistoryKeeper measures a month again once it is closed', async () => {
    const { keeper, asked, state } = desk({ now: '2026-12-05T09:00:00-05:00' })
    keeper.look()
    await rested()
    state.closed = [{ sha256: '', closed: closedNovember() }]
    keeper.look()
    await rested()
    expect(asked.slice(12).map(({ to }) => to)).toEqual([at('2026-12-01T00:00:00-05:00')])
  })

  it('createHistoryKeeper reports a source that fails, shows what it has and asks again the next time', async () => {
    let fails = true
    const fetch = ({ to }: Range) => {
      if (fails && to === at('2026-10-01T00:00:00-04:00')) throw new SourceError('down', 'Not there.')
    }
    const { keeper, reports, months } = desk({ fetch })
    keeper.look()
    await rested()
    expect(reports).toHaveLength(1)
    expect(keeper.progress()).toEqual({ done: 1, of: 12 })
    fails = false
    keeper.look()
    await rested()
    expect(months()).toEqual(['2026-08', '2026-09', '2026-10'])
  })

  it('createHistoryKeeper forgets what other sources told, and asks these for all of it', async () => {
    const { keeper, asked, months } = desk()
    keeper.look()
    await rested()
    await keeper.forget()
    expect(months()).toEqual([])
    keeper.look()
    await rested()
    expect(asked).toHaveLength(24)
    expect(months()).toEqual(['2026-08', '2026-09', '2026-10'])
  })

  it('createHistoryKeeper lets go of what is under way when it forgets', async () => {
    const { keeper, months, reports } = desk()
    keeper.look()
    await keeper.forget()
    await rested()
    expect([months(), reports]).toEqual([[], []])
  })

  it.each(['tickets', 'surveys'] as const)(
    'createHistoryKeeper learns nothing from a month whose %s were withheld, and does not ask again',
    async area => {
      const withheld = [{ source: 'connectwise', area, sentence: 'The role may not read it.' }]
      const { keeper, asked, months } = desk({ more: { withheld } })
      keeper.look()
      await rested()
      keeper.look()
      await rested()
      expect(months()).toEqual([])
      expect(asked).toHaveLength(12)
    },
  )

  it('createHistoryKeeper stops while a source is silent, and asks no more', async () => {
    const { keeper, asked, reports } = desk({
      fetch: () => {
        void keeper.stop()
      },
    })
    keeper.look()
    await rested()
    await keeper.stop()
    keeper.look()
    expect([asked.length, reports.length]).toEqual([1, 0])
  })
})
