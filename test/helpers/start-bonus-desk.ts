import type { Batch } from '../../core/model/batch.ts'
import type { MonthFigure } from '../../core/model/month-figure.ts'
import type { Person } from '../../core/model/person.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { SourceArea } from '../../core/model/source-area.ts'
import { basisPoints, cents, type Instant, instant } from '../../core/model/units.ts'
import { gather, recalculate } from '../../server/pipeline.ts'
import type { Range } from '../../server/sources/source.ts'
import { plan } from './a-plan.ts'
import { httpCall } from './http-call.ts'
import { answer, at, made, NINE_TO_FIVE, on, RULES, ZONE } from './november.ts'
import { signedIn } from './signed-in.ts'
import { startTestServer } from './start-test-server.ts'

/** The Friday after November, by New York's noon: its grace is over. */
export const DECEMBER = at('2026-12-04T12:00:00-05:00')

export const TEAM = 'teams/help-desk'

/** Two of three goals hold in November: the answers are half unhappy. */
export const NOVEMBER_DATA = {
  tickets: [
    made({
      id: '1',
      created: on('10 09:00'),
      respondBy: on('10 12:00'),
      responded: on('10 10:00'),
      resolved: on('10 11:00'),
    }),
    made({
      id: '2',
      created: on('24 13:00'),
      respondBy: on('24 15:00'),
      responded: on('24 14:00'),
      resolved: on('24 16:00'),
    }),
  ],
  surveys: [answer({ id: '1' }), answer({ id: '2', ticket: '2', score: -1 })],
}

export const person = (id: string, known: Partial<Person> = {}): Person => ({
  id,
  name: `Person ${id}`,
  memberId: null,
  spells: [{ team: 'help-desk', from: '2024-01-01', to: null, fte: basisPoints(10_000), weight: 1 }],
  leave: [],
  pay: [{ from: '2024-01-01', base: cents(5_000_00) }],
  months: {},
  ...known,
})

export const bonusSettings = (known: Partial<PlanVersion> = {}): Settings => ({
  revision: 0,
  company: '',
  locale: 'en-US',
  teams: [
    {
      ...RULES,
      ...{ id: 'help-desk', name: 'Help desk', zone: ZONE, wallQr: false },
      schedules: [{ from: null, schedule: NINE_TO_FIVE }],
      plan: { currency: 'USD', versions: [{ ...plan({ fullShares: 4 }), savedAt: instant(0), ...known }] },
    },
  ],
})

/** Of no month. */
export const NO_FIGURE: MonthFigure = {
  payable: cents(0),
  parts: {
    values: '0'.repeat(64),
    plan: '0'.repeat(64),
    revenue: '0'.repeat(64),
    people: '0'.repeat(64),
  },
}

interface Given {
  readonly data?: Pick<Batch, 'tickets' | 'surveys' | 'money'>
  /** What the source gives besides tickets and answers. */
  readonly areas?: readonly SourceArea[]
  readonly settings?: Settings
  readonly start?: Instant
  readonly folder?: string
  readonly env?: { readonly [name: string]: string }
}

/** A server with the real pipeline after November: a plan that owes, three people, and a source that can be changed. */
export async function startBonusDesk(given: Given = {}) {
  const told = {
    data: given.data ?? (NOVEMBER_DATA as Pick<Batch, 'tickets' | 'surveys' | 'money'>),
    asOf: null as Instant | null,
    fails: null as Error | null,
  }
  const asked: Range[] = []
  const start = given.start ?? DECEMBER
  let clock = { now: start }
  const server = await startTestServer({
    ...{ settings: given.settings ?? bonusSettings(), start, pipeline: { gather, recalculate } },
    ...(given.folder ? { folder: given.folder } : {}),
    ...(given.env ? { env: given.env } : {}),
    source: {
      ...(given.areas && { areas: given.areas }),
      fetch: async range => {
        asked.push(range)
        if (told.fails) throw told.fails
        return { ...range, ...told.data, asOf: { csv: told.asOf ?? clock.now } }
      },
    },
  })
  clock = server.clock
  await server.advance(0)
  let { cookie } = server
  /** Lets so much time pass that everybody has to sign in again. */
  const laterOn = async (now: Instant) => {
    server.clock.now = now
    cookie = { cookie: `poolboard_session=${await signedIn(server.store, now)}` }
    await server.advance(600_000)
  }
  const call = async (method: string, path: string, body?: unknown, headers = {}) => {
    const {
      status,
      text,
      headers: told,
    } = await httpCall(server.port, {
      ...{ method, path: `/api/v1/${path}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json', ...cookie, ...headers },
    })
    const isJson = String(told['content-type']).includes('json')
    return { status, text, body: isJson ? JSON.parse(text) : null }
  }
  const get = (path: string, headers = {}) => call('GET', path, undefined, headers)
  /** Makes the edit from the revision that its page has now. */
  const save = async (method: string, path: string, body: object, page = path) =>
    call(method, path, { revision: (await get(page)).body.revision, ...body })
  const people = (...all: readonly Person[]) => save('PUT', 'people', { people: all })
  /** What a page of a month shows, or nothing that there is. */
  const seen = async (month = '2026-11') => (await get(`${TEAM}/months/${month}`)).body.figure ?? NO_FIGURE
  const close = async (month = '2026-11') => {
    const figure = await seen(month)
    return save('POST', `${TEAM}/months/${month}/close`, { note: '', figure }, `${TEAM}/months/${month}`)
  }
  if ((await get('people')).body.people.length === 0) await people(person('ann'), person('bob'), person('cy'))
  return { ...server, told, asked, call, get, save, people, close, seen, laterOn }
}
