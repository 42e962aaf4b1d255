import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainRows } from '../../../core/metrics/explain-rows.ts'
import { measure } from '../../../core/metrics/measure.ts'
import type { ExplainRow } from '../../../core/model/explanation.ts'
import { METRIC_KEYS } from '../../../core/model/metric.ts'
import type { NeutralRule } from '../../../core/model/team.ts'
import { HOUR } from '../../../core/model/units.ts'
import { excludedCount } from '../../../core/snapshot/metric-figure.ts'
import {
  answer,
  anySurveys,
  anyTickets,
  contextOf,
  made,
  NINE_TO_FIVE,
  NOVEMBER,
  on,
} from '../../helpers/november.ts'

const schedules = [{ from: null, schedule: NINE_TO_FIVE }]
const neutral = fc.constantFrom<NeutralRule>('against', 'excluded', 'net')
const now = fc.constantFrom(on('12 14:00'), NOVEMBER.to)
const byHand = fc.subarray(['0', '1', '2', '3', '4']).map(ids => new Set(ids))

const WORTH = { met: 1, positive: 1, neutral: 0, breached: 0, negative: 0 } as const

/** The metric again, out of nothing but its rows. */
function valueAgain(rows: readonly ExplainRow[], rule: NeutralRule) {
  let num = 0
  let den = 0
  for (const { outcome, active } of rows) {
    if (outcome === 'left-out' || outcome === 'pending') continue
    den++
    if (outcome === 'counted') num += active ?? Number.NaN
    else if (outcome === 'negative' && rule === 'net') num--
    else num += WORTH[outcome]
  }
  return den === 0 ? null : { num, den }
}

describe('explainRows', () => {
  it('explainRows sum up to the metric, to the millisecond, and tell all that is left out', () => {
    fc.assert(
      fc.property(anyTickets, anySurveys, neutral, now, byHand, (tickets, surveys, rule, until, ids) => {
        const records = { excludedTickets: ids, excludedSurveys: ids }
        const context = contextOf({ schedules, tickets, surveys, neutral: rule, now: until, records })
        const values = measure(context)
        for (const metric of METRIC_KEYS) {
          const rows = explainRows(metric, context)
          expect(valueAgain(rows, rule)).toEqual(values[metric].exact)
          const leftOut = rows.filter(row => row.outcome === 'left-out')
          expect(leftOut).toHaveLength(excludedCount(values[metric]))
          expect(leftOut.every(row => row.reason !== null)).toBe(true)
          const pending = rows.filter(row => row.outcome === 'pending').length
          expect(pending).toBe(values[metric].evidence.pending)
        }
      }),
    )
  })

  it('explainRows of nothing are none', () => {
    for (const metric of METRIC_KEYS) expect(explainRows(metric, contextOf({}))).toEqual([])
  })

  it('explainRows say of a ticket what it took and whose it is', () => {
    const known = { client: 'Contoso', summary: 'Printer', owner: 'Ada', resolved: on('10 11:00') }
    const context = contextOf({ tickets: [made({ id: '1', ...known })] })
    expect(explainRows('mttr', context)).toEqual([
      {
        ...{ id: '1', ticket: '1', created: on('10 09:00'), responded: null, answered: null, due: null },
        ...{ active: 2 * HOUR, outcome: 'counted', reason: null, note: null },
        ...known,
      },
    ])
  })

  it('explainRows say of a promise when it was due', () => {
    const context = contextOf({ tickets: [made({ id: '1', respondBy: on('10 12:00') })] })
    expect(explainRows('slaResponse', context)).toMatchObject([
      { id: '1', due: on('10 12:00'), outcome: 'breached' },
    ])
  })

  it('explainRows tie an answer to its ticket, where the ticket is known', () => {
    const tickets = [made({ id: 'A', client: 'Contoso', resolved: on('10 11:00') })]
    const surveys = [
      answer({ id: '1', ticket: 'A' }),
      answer({ id: '2', ticket: 'B', score: -1 }),
      answer({ id: '3', ticket: null, deleted: true }),
    ]
    expect(explainRows('csat', contextOf({ tickets, surveys }))).toMatchObject([
      { id: '1', ticket: 'A', client: 'Contoso', active: 2 * HOUR, outcome: 'positive' },
      { id: '2', ticket: 'B', client: null, active: null, outcome: 'negative' },
      { id: '3', ticket: null, outcome: 'left-out', reason: 'deleted' },
    ])
  })
})
