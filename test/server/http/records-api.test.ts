import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Survey } from '../../../core/model/survey.ts'
import { ticket } from '../../../core/model/ticket.ts'
import { cents } from '../../../core/model/units.ts'
import type { Pipeline } from '../../../server/board.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { emptyBatch, NOON, samplePipeline, startTestServer } from '../../helpers/start-test-server.ts'

const TEAM = 'teams/help-desk'
const row = (id: string) => ticket({ id, source: 'csv', created: NOON })
const answer: Survey = {
  ...{ id: 'S1', survey: 'q', ticket: 'T1', sent: null, answered: NOON, raw: '1', score: -1, deleted: false },
}
const DRAFT = { kind: 'ticket', target: 'T1', reason: 'The vendor was down.' }

/** The pool is a dollar for each exclusion that stands. */
const pipeline: Pipeline = {
  ...samplePipeline,
  recalculate: input => {
    const amount = cents(100 * input.exclusions.filter(each => each.undone === null).length)
    return samplePipeline.recalculate(input).map(each => ({ ...each, pool: { ...each.pool, amount } }))
  },
}

async function desk() {
  const fetch = async (range: Parameters<typeof emptyBatch>[0]) => ({
    ...emptyBatch(range, NOON),
    ...{ tickets: [row('T1'), row('T2')], surveys: [answer] },
  })
  const server = await startTestServer({ source: { fetch }, pipeline })
  await server.advance(0)
  const call = async (method: string, path: string, body?: unknown, headers = {}) => {
    const { status, text } = await httpCall(server.port, {
      ...{ method, path: `/api/v1/${path}`, body: JSON.stringify(body) ?? '' },
      headers: { 'content-type': 'application/json', ...server.cookie, ...headers },
    })
    return { status, body: JSON.parse(text) }
  }
  const post = (path: string, body: unknown, headers = {}) => call('POST', path, body, headers)
  const pool = async () => (await call('GET', 'snapshot')).body.pool.amount
  const acts = async () => (await server.store.audit.read(1, '')).entries
  return { ...server, get: (path: string) => call('GET', path), post, pool, acts }
}

describe('recordsApi', () => {
  it('recordsApi leaves something out with its reason, author and time, and shows it at once', async () => {
    const { get, post, pool, acts } = await desk()
    const { status, body } = await post(`${TEAM}/exclusions`, DRAFT)
    expect(status).toBe(201)
    const exclusion = {
      ...{ ...DRAFT, id: expect.any(String), team: 'help-desk', author: 'manager', at: NOON, undone: null },
    }
    expect(body).toEqual({ revision: 1, exclusion })
    expect((await get(`${TEAM}/exclusions`)).body).toEqual({ revision: 1, exclusions: [exclusion] })
    expect(await pool()).toBe(100)
    expect(await acts()).toEqual([
      {
        ...{ at: new Date(NOON).toISOString(), who: 'manager', address: '127.0.0.1' },
        ...{ what: 'exclusion', before: null, after: exclusion },
      },
    ])
  })

  it('recordsApi puts it back in, with a reason, once, and keeps the history', async () => {
    const { get, post, pool, acts } = await desk()
    const { id } = (await post(`${TEAM}/exclusions`, DRAFT)).body.exclusion
    const undone = await post(`${TEAM}/exclusions/${id}/undo`, { reason: 'It was ours after all.' })
    expect(undone).toMatchObject({
      status: 200,
      body: {
        revision: 2,
        exclusion: { id, undone: { author: 'manager', reason: 'It was ours after all.' } },
      },
    })
    expect(await pool()).toBe(0)
    expect((await get(`${TEAM}/exclusions`)).body.exclusions).toHaveLength(1)
    expect((await acts())[0]).toMatchObject({ what: 'exclusion-undone', before: { undone: null } })
    expect((await post(`${TEAM}/exclusions/${id}/undo`, { reason: 'Once more.' })).status).toBe(409)
    expect((await post(`${TEAM}/exclusions/none/undo`, { reason: 'Once more.' })).status).toBe(404)
    expect((await post(`${TEAM}/exclusions`, DRAFT)).status).toBe(201)
  })

  it('recordsApi tells what an exclusion would do and does not do it', async () => {
    const { get, post, pool, acts } = await desk()
    const { reason: _, ...draft } = DRAFT
    const { status, body } = await post(`${TEAM}/exclusions/preview`, draft)
    expect([status, body.found, body.before.pool, body.after.pool]).toEqual([
      ...[200, true, { amount: 0 }, { amount: 100 }],
    ])
    expect(Object.keys(body.after.metrics[0]).sort()).toEqual(['counted', 'id', 'value', 'verdict'])
    expect(await pool()).toBe(0)
    expect((await get(`${TEAM}/exclusions`)).body.exclusions).toEqual([])
    expect(await acts()).toEqual([])
    expect((await post(`${TEAM}/exclusions/preview`, { ...draft, target: 'T9' })).body.found).toBe(false)
  })

  it('recordsApi saves nothing that the month does not hold, twice, or without a reason', async () => {
    const { post, store } = await desk()
    expect((await post(`${TEAM}/exclusions`, { ...DRAFT, target: 'T9' })).status).toBe(404)
    expect((await post(`${TEAM}/exclusions`, { ...DRAFT, kind: 'survey' })).status).toBe(404)
    const wrong = await post(`${TEAM}/exclusions`, { ...DRAFT, reason: ' no ' })
    expect([wrong.status, wrong.body.problems[0].path]).toEqual([422, 'reason'])
    expect((await post('teams/sales/exclusions', DRAFT)).status).toBe(404)
    expect(store.records().revision).toBe(0)
  })

  it('recordsApi loses none of two exclusions at the same moment, and lets the same one in once', async () => {
    const { post, store } = await desk()
    const two = ['T1', 'T2'].map(target => post(`${TEAM}/exclusions`, { ...DRAFT, target }))
    expect((await Promise.all(two)).map(each => each.status)).toEqual([201, 201])
    const survey = { ...DRAFT, kind: 'survey', target: 'S1' }
    const same = await Promise.all([1, 2].map(() => post(`${TEAM}/exclusions`, survey)))
    expect(same.map(each => each.status).sort()).toEqual([201, 409])
    expect(store.records()).toMatchObject({ revision: 3 })
  })

  it('recordsApi notes what came of a call, newest first, for answers it knows', async () => {
    const { get, post, acts } = await desk()
    for (const outcome of ['No one there.', 'She is happy now.'])
      expect((await post(`${TEAM}/call-backs/S1`, { outcome })).status).toBe(201)
    const { revision, callBacks } = (await get(`${TEAM}/call-backs`)).body
    expect([revision, callBacks.map((each: { outcome: string }) => each.outcome)]).toEqual([
      ...[2, ['She is happy now.', 'No one there.']],
    ])
    expect((await acts())[0]).toMatchObject({
      ...{ what: 'call-back', before: { outcome: 'No one there.' }, after: { outcome: 'She is happy now.' } },
    })
    expect((await post(`${TEAM}/call-backs/S9`, { outcome: 'Nobody.' })).status).toBe(404)
    expect((await post(`${TEAM}/call-backs/S1`, { outcome: '' })).status).toBe(422)
  })

  it('recordsApi saves nothing for a page of another site', async () => {
    const { post, store } = await desk()
    const origin = 'http://evil.example'
    expect((await post(`${TEAM}/exclusions`, DRAFT, { origin })).status).toBe(403)
    expect((await post(`${TEAM}/exclusions`, DRAFT, { cookie: '' })).status).toBe(401)
    expect(store.records().revision).toBe(0)
  })

  it('recordsApi says so when the disk refuses, and leaves nothing out', async () => {
    const { post, pool, folder, close } = await desk()
    await rm(join(folder, 'data'), { recursive: true })
    expect((await post(`${TEAM}/exclusions`, DRAFT)).status).toBe(503)
    expect(await pool()).toBe(0)
    await close()
  })
})

describe('auditApi', () => {
  it('auditApi gives pages of the audit and finds words in it', async () => {
    const { get, post } = await desk()
    for (const target of ['T1', 'T2']) await post(`${TEAM}/exclusions`, { ...DRAFT, target })
    expect((await get('audit')).body).toMatchObject({ page: 1, pages: 1, total: 2 })
    expect((await get('audit?q=t2')).body.entries).toMatchObject([{ after: { target: 'T2' } }])
    expect((await get('audit?page=2')).body.entries).toEqual([])
    for (const query of ['page=0', 'page=x', 'page=1&page=2', `q=${'x'.repeat(201)}`])
      expect((await get(`audit?${query}`)).status).toBe(422)
  })
})
