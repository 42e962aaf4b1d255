import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weeksInvoiced } from '../../../core/metrics/weeks-invoiced.ts'
import type { Invoice } from '../../../core/model/money.ts'
import type { Instant } from '../../../core/model/units.ts'
import { reading } from '../../helpers/a-reading.ts'
import { contextOf, NOVEMBER, on } from '../../helpers/november.ts'
import { anyInvoices, invoice, money } from '../../helpers/some-money.ts'

const of = (invoices: readonly Invoice[], now: Instant = NOVEMBER.to) =>
  weeksInvoiced(contextOf({ money: money({ invoices }), now }))
const dated = (...dates: readonly string[]) =>
  dates.map(date => invoice({ id: date, date: `2026-11-${date}` }))

describe('weeksInvoiced', () => {
  it('weeksInvoiced are the weeks with an agreement invoice by all whose Friday lies in the month', () => {
    // The Fridays of November 2026 are the 6th, 13th, 20th and 27th.
    const { exact, evidence } = of(dated('02', '03', '13', '16'))
    expect(exact).toEqual({ num: 3, den: 4 })
    expect(evidence).toMatchObject({ counted: 4, positive: 3, negative: 1, pending: 0, things: 'weeks' })
  })

  it('weeksInvoiced take a Monday of the month before, and no Monday whose Friday is in the next', () => {
    expect(of([invoice({ id: '1', date: '2026-11-30' })]).exact).toEqual({ num: 0, den: 4 })
    const october = weeksInvoiced(
      contextOf({ month: '2026-10', money: money({ invoices: [invoice({ id: '1', date: '2026-09-28' })] }) }),
    )
    expect(october.exact).toEqual({ num: 1, den: 5 })
  })

  it('weeksInvoiced count a week once its Friday is over, and tell of the others as pending', () => {
    expect(of(dated('06'), on('06 23:59'))).toMatchObject({
      exact: null,
      evidence: { pending: 4, counted: 0 },
    })
    expect(of(dated('06'), on('07 00:00'))).toMatchObject({
      exact: { num: 1, den: 1 },
      evidence: { pending: 3 },
    })
  })

  it('weeksInvoiced leave out weekends, and other invoices altogether', () => {
    const other = { ...invoice({ id: '9', date: '2026-11-10' }), kind: 'standard' }
    const { exact, evidence } = of([...dated('07', '08'), other])
    expect([exact, evidence.excluded]).toEqual([{ num: 0, den: 4 }, { weekend: 2 }])
  })

  it('weeksInvoiced are typed in where no invoices are known', () => {
    const value = { num: 1, den: 2 }
    const records = { readings: [reading({ id: 'a', metric: 'weeksInvoiced', value })] }
    expect(weeksInvoiced(contextOf({ records })).exact).toEqual(value)
  })

  it('weeksInvoiced equal a walk over the days, in whatever order the invoices come', () => {
    fc.assert(
      fc.property(anyInvoices, fc.integer({ min: 1, max: 30 }), (invoices, passed) => {
        const now = (NOVEMBER.from + passed * 86_400_000) as Instant
        let [met, ended] = [0, 0]
        for (let day = 1; day < passed; day++) {
          if (new Date(2026, 10, day).getDay() !== 5) continue
          ended++
          const week = [4, 3, 2, 1, 0].map(back => new Date(Date.UTC(2026, 10, day - back)))
          const dates = week.map(date => date.toISOString().slice(0, 10))
          if (invoices.some(({ kind, date }) => kind === 'agreement' && dates.includes(date))) met++
        }
        const found = of(invoices, now)
        expect(found.exact).toEqual(ended === 0 ? null : { num: met, den: ended })
        expect(of(invoices.toReversed(), now)).toEqual(found)
        expect(found.trend.at(-1)?.value ?? null).toEqual(found.exact)
      }),
    )
  })
})
