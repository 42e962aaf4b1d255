import { describe, expect, it } from 'vitest'
import { cents } from '../../core/model/units.ts'
import { NO_BOOKS } from '../../server/books.ts'
import { gather, recalculate } from '../../server/pipeline.ts'
import { previousMonth } from '../../server/previous-month.ts'
import type { Source } from '../../server/sources/source.ts'
import type { MonthInput } from '../../server/team-month.ts'
import { at, NOVEMBER } from '../helpers/november.ts'
import { paidNovember } from '../helpers/paid-november.ts'
import { bonusSettings, DECEMBER, NOVEMBER_DATA } from '../helpers/start-bonus-desk.ts'

const settings = bonusSettings()
const team = settings.teams[0]!
const batch = {
  ...NOVEMBER_DATA,
  from: NOVEMBER.from,
  to: at('2027-01-01T05:00:00Z'),
  asOf: { csv: DECEMBER },
}
const input = { batch, exclusions: [], books: NO_BOOKS, now: DECEMBER }
const closed = [{ sha256: 'a', closed: paidNovember() }]

const previous = (given: Partial<MonthInput> = {}) => previousMonth(team, '2026-12', { ...input, ...given })

describe('previousMonth', () => {
  it('previousMonth is provisional until a person closes it, whatever the grace', () => {
    const finalOn = at('2026-12-04T00:00:00-05:00')
    expect(previous()).toEqual({
      ...{ month: '2026-11', state: 'provisional', rehearsal: false, amount: 11_093_00, finalOn },
      ...{ all: 16_640_00, fullShare: 2_773_00 },
    })
  })

  it('previousMonth has all goals come to the cap at most, as the running month has', () => {
    const capped = bonusSettings({ cap: cents(11_000_00) }).teams[0]!
    expect(previousMonth(capped, '2026-12', input)).toMatchObject({ amount: 11_000_00, all: 11_000_00 })
    const paid = paidNovember()
    const kept = { sha256: 'a', closed: { ...paid, plan: { ...paid.plan, cap: cents(80_00) } } }
    expect(previous({ books: { ...NO_BOOKS, closed: [kept] } })?.all).toBe(80_00)
  })

  it('previousMonth is what was closed, whatever the batch says now', () => {
    const books = { ...NO_BOOKS, closed }
    const found = previous({ books, batch: { ...batch, tickets: [] } })
    expect(found).toMatchObject({ state: 'closed', amount: 100_00 })
  })

  it('previousMonth shows the first five working days only', () => {
    expect(previous({ now: at('2026-12-05T23:59:59-05:00') })).not.toBe(null)
    expect(previous({ now: at('2026-12-06T00:00:00-05:00') })).toBe(null)
  })

  it('previousMonth knows nothing of a batch that does not reach back, and no month before the plan', () => {
    expect(previous({ batch: { ...batch, from: NOVEMBER.to } })).toBe(null)
    const young = bonusSettings({ effective: '2026-12' }).teams[0]!
    expect(previousMonth(young, '2026-12', input)).toBe(null)
  })
})

describe('gather', () => {
  it('gather asks for the month before until it is closed', async () => {
    const asked: number[] = []
    const source: Source = {
      ...{ name: 'csv', label: 'CSV', staleAfter: null },
      fetch: async range => {
        asked.push(range.from)
        return batch
      },
    }
    const { signal } = new AbortController()
    await gather(source, settings, DECEMBER, signal)
    await gather(source, settings, DECEMBER, signal, { closed })
    expect(asked).toEqual([NOVEMBER.from, NOVEMBER.to])
  })
})

describe('recalculate', () => {
  it('recalculate gives the running month the same numbers whether or not its batch reaches back', () => {
    const fixed = { settings, sources: [], demo: false, v: 1, boot: '', build: '', qrs: {} }
    const december = { from: NOVEMBER.to, tickets: [], surveys: [] }
    const [long] = recalculate({ ...fixed, ...input })
    const [short] = recalculate({ ...fixed, ...input, batch: { ...batch, ...december } })
    expect({ ...long, previous: null }).toEqual({ ...short, previous: null })
  })
})
