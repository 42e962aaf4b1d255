import { describe, expect, it } from 'vitest'
import type { Batch } from '../../core/model/batch.ts'
import type { InHand } from '../../server/board.ts'
import { sourceRevenue } from '../../server/source-revenue.ts'
import type { Source } from '../../server/sources/source.ts'
import { NOVEMBER } from '../helpers/november.ts'
import { money } from '../helpers/some-money.ts'
import { bonusSettings } from '../helpers/start-bonus-desk.ts'

const [team] = bonusSettings().teams
if (!team) throw new Error('no team')
const source: Source = {
  name: 'connectwise',
  label: 'ConnectWise',
  staleAfter: null,
  fetch: async () => batch({}),
}
const batch = (known: Partial<Batch>): Batch => ({
  ...{ from: NOVEMBER.from, to: NOVEMBER.to, tickets: [], surveys: [], asOf: {} },
  ...known,
})
const line = {
  ...{ id: '1', month: '2026-11', agreement: null, client: null, kind: 'agreement', date: null },
  ...{ amount: 5 as never, excluded: null },
}

function desk(held: Batch | null, fetched: Batch = batch({})) {
  const asked: (readonly string[] | undefined)[] = []
  const feeds = {
    giving: () => ['connectwise'],
    source: (name: string) => (name === 'connectwise' ? source : null),
    fetch: async (_range: unknown, _signal: unknown, names?: readonly string[]) => {
      asked.push(names)
      return fetched
    },
  }
  const board = { inHand: () => ({ batch: held }) as InHand }
  return { asked, told: (of = team, month = '2026-11') => sourceRevenue(feeds, board, of as never, month) }
}

const MONEY = [money({ revenue: [line] })]

describe('sourceRevenue', () => {
  it('sourceRevenue goes by what is in hand where that holds the month', async () => {
    const { told, asked } = desk(batch({ money: MONEY }))
    expect(await told()).toEqual({ label: 'ConnectWise', lines: [line], problem: null, notes: [] })
    expect(asked).toEqual([])
  })

  it('sourceRevenue asks the source of money alone for another month', async () => {
    const { told, asked } = desk(batch({}), batch({ money: MONEY }))
    expect((await told(team, '2026-10'))?.lines).toEqual([])
    expect(asked).toEqual([['connectwise']])
  })

  it('sourceRevenue says that a named source is gone, and why one does not tell', async () => {
    const named = { ...team, sources: { tickets: null, surveys: null, money: 'books' } }
    expect((await desk(null).told(named as never))?.problem).toBe('books is not connected.')
    expect((await desk(batch({})).told())?.problem).toBe('ConnectWise has not told of money yet.')
    const withheld = [{ source: 'connectwise', area: 'money' as const, sentence: 'No right.' }]
    expect(await desk(batch({ withheld })).told()).toMatchObject({ lines: null, problem: 'No right.' })
  })
})
