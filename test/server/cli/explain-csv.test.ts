import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { HOUR } from '../../../core/model/units.ts'
import { csvCell, explainCsv } from '../../../server/cli/explain-csv.ts'
import { monthReport } from '../../../server/cli/month-report.ts'
import { at, NOW, SCHEDULE, told } from '../../helpers/demo-desk.ts'
import { made, NINE_TO_FIVE, on } from '../../helpers/november.ts'

type Row = { readonly [column: string]: string }
const rowsOf = (text: string): Row[] => parse(text, { columns: true })

describe('explainCsv', () => {
  it('explainCsv has in its rows what the figures are made of, to the millisecond', async () => {
    const batch = await told(at('2026-11-01T00:00-04:00'), NOW, NOW)
    const { metrics } = monthReport(batch, SCHEDULE, '2026-11', NOW)
    const rows = (metric: keyof typeof metrics) => rowsOf(explainCsv(batch, SCHEDULE, '2026-11', NOW, metric))
    const count = (all: readonly Row[], outcome: string) => all.filter(row => row.outcome === outcome).length
    const mttr = rows('mttr').filter(row => row.outcome === 'counted')
    const sum = mttr.reduce((all, row) => all + Math.round(Number(row.active_hours) * HOUR), 0)
    expect(mttr).toHaveLength(metrics.mttr.n)
    expect(sum / mttr.length / HOUR).toBe(metrics.mttr.value)
    for (const metric of ['slaResponse', 'slaResolution'] as const) {
      const { met, breached, pending } = metrics[metric]
      const found = ['met', 'breached', 'pending'].map(outcome => count(rows(metric), outcome))
      expect(found).toEqual([met, breached, pending])
    }
    const { positive, neutral, negative } = metrics.csat
    const found = ['positive', 'neutral', 'negative'].map(outcome => count(rows('csat'), outcome))
    expect(found).toEqual([positive, neutral, negative])
    for (const metric of ['mttr', 'csat', 'slaResponse', 'slaResolution'] as const) {
      const left = rows(metric).filter(row => row.outcome === 'left-out').length
      expect(left).toBe(Object.values(metrics[metric].excluded).reduce((all, each) => all + each, 0))
    }
  })

  it('explainCsv has the largest first and nothing but a head without tickets', () => {
    const of = (...tickets: ReturnType<typeof made>[]) =>
      explainCsv({ tickets, surveys: [] }, NINE_TO_FIVE, '2026-11', on('24 12:00'), 'mttr')
    const rows = rowsOf(
      of(
        made({ id: '1', resolved: on('10 10:00') }),
        made({ id: '2', resolved: on('10 12:00'), summary: '=1+1, "quoted"' }),
        made({ id: '3', resolved: on('10 13:00'), parent: '1' }),
      ),
    )
    expect(rows.map(row => [row.id, row.outcome, row.reason, row.active_hours])).toEqual([
      ['2', 'counted', '', '3'],
      ['1', 'counted', '', '1'],
      ['3', 'left-out', 'child', ''],
    ])
    expect(rows[0]).toMatchObject({ created: '2026-11-10T14:00:00.000Z', summary: `'=1+1, "quoted"` })
    expect(of().split('\r\n')).toHaveLength(2)
  })
})

describe('csvCell', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    [null, ''],
    [-1.5, '-1.5'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['=a,"b"', `"'=a,""b"""`],
  ])('csvCell writes %j as %j', (value, expected) => {
    expect(csvCell(value)).toBe(expected)
  })
})
