import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { instant } from '../../core/model/units.ts'
import { monthPeriod } from '../../core/time/period.ts'
import { ask } from './ask.ts'
import { type Description, description } from './description.ts'
import { ourSource } from './our-source.ts'
import { type Prism, startPrism } from './start-prism.ts'
import { startSimulator } from './start-simulator.ts'
import { type Seen, startWitness, type Witness } from './start-witness.ts'

import { unknownColumns } from './unknown-columns.ts'

const NOW = Date.parse('2026-11-12T18:00:00Z')
const BASE = '/v2026_4/apis/3.0'
const FOLDER = `.cache/contract-test-${process.pid}`
const { from, to } = monthPeriod('America/Phoenix', '2026-11')

const simulator = startSimulator()
let prism: Prism
let witness: Witness
let described: Description

beforeAll(async () => {
  described = await description(process.env.CONNECTWISE_SPEC, BASE, `${FOLDER}-types`)
  prism = await startPrism(described, `http://${simulator.site()}`, FOLDER)
  witness = await startWitness(() => prism.site)
}, 120_000)
afterAll(async () => {
  witness.close()
  await prism.close()
})

beforeEach(async () => {
  await simulator.begin(NOW)
  await simulator.set({ publicBase: `http://${witness.site}` })
  await simulator.happen([
    { kind: 'open', ago: 600 },
    { kind: 'open', ago: 500, source: 'Monitoring', isUnowned: true },
    { kind: 'open', ago: 400, board: 'Alerts', agreement: null },
    { kind: 'respond', ticket: 0 },
    { kind: 'close', ticket: 0 },
    { kind: 'answer', ticket: 0, option: 2 },
    { kind: 'merge', ticket: 1, into: 2 },
  ])
  witness.seen()
})

/** What Prism or the simulator refused, in words. */
const refused = (seen: readonly Seen[]) =>
  seen.flatMap(({ url, status, body }) => (status < 400 ? [] : [`${status} ${url} ${body}`]))

/** Everything that is ever asked of the server: a first read, a poll, the test, the choices and the readiness. */
async function everything(revenue: 'invoices' | 'agreements') {
  // An older server tells no due times: hours of the SLAs are read instead.
  await simulator.set({ goals: revenue === 'invoices' })
  const { source, clock } = ourSource(witness.site, NOW, { revenue })
  const signal = new AbortController().signal
  const range = { from, to }
  const first = await source.fetch(range, signal)
  clock.now = instant(clock.now + 60_000)
  await simulator.set({ now: clock.now })
  await simulator.happen([{ kind: 'work', ticket: 2 }])
  const second = await source.fetch(range, signal)
  const check = await source.check?.(signal)
  const facts = await source.facts?.(signal)
  const readiness = await source.readiness?.(range, signal)
  return { first, second, check, facts, readiness }
}

describe('contract', () => {
  it.each(['invoices', 'agreements'] as const)(
    'contract: every question of the client and every answer is as described, with revenue by %s',
    async revenue => {
      const [told] = await Promise.allSettled([everything(revenue)])
      const seen = witness.seen()
      expect(refused(seen)).toEqual([])
      expect(seen.length).toBeGreaterThan(30)
      expect(seen.flatMap(({ url }) => unknownColumns(described, url))).toEqual([])
      if (told.status === 'rejected') throw told.reason
      const { first, second, check, facts, readiness } = told.value
      expect([first.tickets.length, second.tickets.length, first.surveys.length]).toEqual([3, 3, 1])
      expect(first.withheld).toBe(undefined)
      expect(check?.areas.filter(({ ok }) => !ok)).toEqual([])
      expect(facts?.boards.map(({ name }) => name)).toContain('Help desk')
      expect(readiness?.length).toBeGreaterThan(0)
    },
    60_000,
  )

  it.each([
    ['/service/tickets', 'id', 'one'],
    ['/service/tickets', 'closedFlag', 'yes'],
    ['/service/tickets', 'respondByGoalUTC', 'on Monday'],
    ['/service/tickets', 'board', 'Help desk'],
    ['/finance/invoices', 'total', '12.50'],
    ['/service/surveys/1/results', 'results', [{ questionId: 'seven' }]],
  ])('contract: an answer of %s with a wrong %s is reported', async (path, column, value) => {
    await simulator.set({ planted: { path, column, value } })
    const told = await ask(witness.site, path)
    expect([told.status, JSON.stringify(told.body)]).toEqual([500, expect.stringContaining(`"${column}"`)])
  })

  it('contract: a path that is not described is reported', async () => {
    expect((await ask(witness.site, '/service/ticket')).status).toBe(404)
  })

  it('contract: a column that is not described is reported, asked for or in a condition', () => {
    const asked = (query: string) => unknownColumns(described, `${BASE}/service/tickets?${query}`)
    expect(asked('fields=id,board/nam,boards/name')).toEqual(['board/nam', 'boards/name'])
    expect(asked('conditions=closedDat > [2026-11-01T00:00:00Z] and lastUpdated != null')).toEqual([
      'closedDat',
    ])
  })

  it('contract: a query of a wrong type is reported', async () => {
    const told = await ask(witness.site, '/service/tickets?pageSize=many')
    expect([told.status, JSON.stringify(told.body)]).toEqual([422, expect.stringMatching(/pagesize/i)])
  })
})
