import { measure } from '../core/metrics/measure.ts'
import { measureContext } from '../core/metrics/measure-context.ts'
import { createRunningMeasures } from '../core/metrics/running-measures.ts'
import type { Ticket } from '../core/model/ticket.ts'
import { HOUR, type Instant } from '../core/model/units.ts'
import { monthPeriod } from '../core/time/period.ts'
import { reportRules } from '../server/cli/month-report.ts'
import { createMachine } from '../server/machine.ts'
import { madeBatch, seeded } from './made-batch.ts'
import type { Measurement } from './measurement.ts'

const TICKETS = 1_000_000
const CHANGED = 50
const RUNS = 200
const METRICS = ['mttr', 'firstResponseTime', 'slaResponse', 'slaResolution'] as const

/** What it takes to have all four metrics of tickets again when 50 of a million have changed and a minute has passed. */
export function updateSpeed(): readonly Measurement[] {
  const period = monthPeriod('America/New_York', '2026-11')
  const rules = reportRules({ zone: period.zone, week: {}, holidays: [], overrides: {} })
  const batch = madeBatch(period, TICKETS)
  const tickets: Ticket[] = [...batch.tickets]
  const start = Date.parse('2026-11-20T15:00:00Z')
  // Made by hand for each minute, since making a context looks for the first opening of all tickets.
  const first = measureContext(rules, { ...batch, tickets }, period, start as Instant)
  const held = heldBytes()
  const running = createRunningMeasures(first)
  for (const metric of METRICS) running.value(metric)
  const kept = heldBytes()
  const random = seeded(7)
  const times: number[] = []
  let until = first.until
  for (let run = -20; run < RUNS; run++) {
    until = (until + 60_000) as Instant
    const rows = Array.from({ length: CHANGED }, () => Math.floor(random() * TICKETS))
    for (const row of rows) tickets[row] = changed(tickets[row] as Ticket, until, random)
    const context = { ...first, tickets, until }
    const from = performance.now()
    running.update(context, rows)
    const values = METRICS.map(metric => running.value(metric))
    if (run >= 0) times.push(performance.now() - from)
    if (values.some(value => value?.exact === null)) throw new Error('a metric has no value')
  }
  const anew = measure({ ...first, tickets: [...tickets], until })
  const isSame = METRICS.every(
    metric => JSON.stringify(anew[metric]) === JSON.stringify(running.value(metric)),
  )
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] as number) * 1000) / 1000
  return [
    { name: 'update_50_of_1m_ms', value: at(0.5), unit: 'ms', limit: 1 },
    { name: 'update_50_of_1m_p95_ms', value: at(0.95), unit: 'ms', limit: null },
    { name: 'update_differs_from_anew', value: isSame ? 0 : 1, unit: '', limit: 0 },
    { name: 'update_memory_1m_mb', value: Math.round((kept - held) / 1e6), unit: 'MB', limit: null },
  ]
}

/** Resolved some time before now, or open again. */
function changed(ticket: Ticket, until: Instant, random: () => number): Ticket {
  const resolved = random() < 0.8 ? ((until - Math.floor(random() * 30 * HOUR)) as Instant) : null
  return { ...ticket, resolved: resolved !== null && resolved > ticket.created ? resolved : null }
}

/** What is still needed, after a collection. */
function heldBytes(): number {
  createMachine().collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
