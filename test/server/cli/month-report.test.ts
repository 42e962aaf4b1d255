import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../../bench/made-batch.ts'
import { HOUR, type Instant } from '../../../core/model/units.ts'
import { parseHours } from '../../../core/time/parse-hours.ts'
import { monthReport } from '../../../server/cli/month-report.ts'
import { readCsv } from '../../../server/sources/csv/read-csv.ts'
import { minuteByMinute, oracleMonth } from '../../helpers/oracle.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const zone = 'Europe/Rome'
const hours = parseHours('mon-thu 08:00-12:30,13:15-18:00; fri 22:00-02:00')
if (!hours.ok) throw new Error('the hours are sound')
const schedule = { zone, week: hours.value, holidays: ['2026-03-19'], overrides: {} }
const HEADER =
  'ticket_id,created_at,responded_at,resolved_at,respond_by,resolve_by,response_sla_met,satisfaction,satisfaction_at,waiting_minutes,merged_into,status'

/** Rows over three months and both sides of the spring change of the clocks, from a fixed seed. */
function rows(count: number): string {
  const roll = seeded(11)
  const first = Date.parse('2026-02-20T00:00Z')
  const text = (at: number | null) => (at === null ? '' : new Date(at).toISOString())
  const maybe = (share: number, at: () => number) => (roll() < share ? at() : null)
  const lines = Array.from({ length: count }, (_, id) => {
    const created = first + Math.floor(roll() * 50 * 24 * HOUR)
    const after = (most: number) => created + Math.floor(roll() ** 2 * most * HOUR)
    const times = [
      maybe(0.8, () => after(30)),
      maybe(0.9, () => after(200)),
      maybe(0.5, () => after(20)),
      maybe(0.5, () => after(150)),
    ]
    const flag = ['', '0', '1'][Math.floor(roll() * 3)]
    const score = ['', '', '5', '3', '1'][Math.floor(roll() * 5)]
    const answered = text(maybe(0.5, () => after(300)))
    const waiting = roll() < 0.2 ? Math.floor(roll() * 600) : ''
    const merged = roll() < 0.03 ? '1' : ''
    const status = roll() < 0.03 ? 'spam' : ''
    return [id, text(created), ...times.map(text), flag, score, answered, waiting, merged, status].join(',')
  })
  return [HEADER, ...lines].join('\n')
}

describe('monthReport', () => {
  it('monthReport agrees on every month with an oracle that counts minute by minute', async () => {
    const path = join(await temporaryFolder(), 'tickets.csv')
    await writeFile(path, rows(400))
    const reading = await readCsv([path], { zone })
    expect(reading.rows).toEqual({ read: 400, used: 400, rejected: 0 })
    const between = minuteByMinute(schedule)
    for (const month of ['2026-02', '2026-03', '2026-04']) {
      const { metrics } = monthReport(reading, schedule, month, Date.parse('2027-01-01') as Instant)
      const { mttr, ...others } = oracleMonth(reading.tickets, reading.surveys, schedule, month, between)
      expect(mttr.n).toBeGreaterThan(20)
      expect(metrics.mttr).toMatchObject({
        value: mttr.sum / mttr.n / HOUR,
        n: mttr.n,
        median: (mttr.median ?? 0) / HOUR,
      })
      expect(metrics).toMatchObject(others)
    }
  })

  it('monthReport has the shape that other programs read, and null without data', () => {
    const now = Date.parse('2026-04-10') as Instant
    const sla = { value: null, met: 0, breached: 0, pending: 0, excluded: {} }
    expect(monthReport({ tickets: [], surveys: [] }, schedule, '2026-04', now)).toEqual({
      period: { month: '2026-04', from: '2026-03-31T22:00:00.000Z', to: '2026-04-30T22:00:00.000Z', zone },
      metrics: {
        mttr: { value: null, n: 0, median: null, excluded: {} },
        csat: { value: null, positive: 0, neutral: 0, negative: 0, excluded: {} },
        slaResponse: sla,
        slaResolution: sla,
      },
    })
  })
})
