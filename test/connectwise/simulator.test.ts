import { beforeEach, describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { startSimulator } from './start-simulator.ts'

const simulator = startSimulator()
const NOW = Date.parse('2026-11-12T18:00:00Z')
const FORWARD = { 'pagination-type': 'forward-only' }
const get = (path: string, headers = {}) => ask(simulator.site(), path, headers)
const ids = (body: unknown) => (body as { id: number }[]).map(({ id }) => id)

beforeEach(async () => {
  await simulator.begin(NOW)
  await simulator.happen(Array.from({ length: 5 }, () => ({ kind: 'open' })))
})

describe('simulator', () => {
  it('simulator answers nobody without keys, client or codebase', async () => {
    expect((await get('/service/tickets', { authorization: 'Basic bm9wZQ==' })).status).toBe(401)
    expect((await get('/service/tickets', { clientid: null })).status).toBe(400)
    expect((await ask(simulator.site(), '/service/tickets', {}, '/v1/apis/3.0')).status).toBe(404)
  })

  it('simulator tells its codebase to those who know the company', async () => {
    const told = await ask(simulator.site(), '/login/companyinfo/shop', {}, '')
    expect(told.body).toMatchObject({ Codebase: 'v2026_4/' })
    expect((await ask(simulator.site(), '/login/companyinfo/other', {}, '')).body).toBe(null)
  })

  it('simulator pages forward only by number, whatever page is asked for', async () => {
    const first = await get('/service/tickets?pageSize=3&page=9', FORWARD)
    expect(ids(first.body)).toEqual([1001, 1002, 1003])
    const next = /pageId=(\d+)[^>]*>; rel="next"/.exec(first.link ?? '')?.[1]
    const last = await get(`/service/tickets?pageSize=3&pageId=${next}`, FORWARD)
    expect([ids(last.body), last.link]).toEqual([[1004, 1005], null])
    expect((await get('/service/tickets?orderBy=id', FORWARD)).status).toBe(400)
  })

  it('simulator pages by number and order, with links to every side', async () => {
    const told = await get('/service/tickets?pageSize=2&page=2&orderBy=id desc')
    expect(ids(told.body)).toEqual([1003, 1002])
    for (const rel of ['first', 'prev', 'next', 'last']) expect(told.link).toContain(`rel="${rel}"`)
  })

  it('simulator tells only the columns that were asked for, and no nulls', async () => {
    const told = await get('/service/tickets/1001?fields=id,status/name,closedDate')
    expect(told.body).toEqual({ id: 1001, status: { name: 'New' } })
  })

  it('simulator counts what a condition admits', async () => {
    await simulator.happen([{ kind: 'close', ticket: 0 }])
    expect((await get('/service/tickets/count?conditions=closedFlag=true')).body).toEqual({ count: 1 })
    expect((await get('/service/tickets/count?conditions=closed=true')).status).toBe(400)
  })

  it('simulator refuses areas by role', async () => {
    await simulator.set({ denied: ['/finance'] })
    const areas = ['/finance/agreements', '/service/boards']
    expect(await Promise.all(areas.map(async area => (await get(area)).status))).toEqual([403, 200])
  })

  it('simulator moves to another codebase and is not found at the old one', async () => {
    await simulator.fault({ kind: 'moved' })
    expect((await get('/service/tickets')).status).toBe(404)
    expect((await ask(simulator.site(), '/service/tickets', {}, '/v2026_5/apis/3.0')).status).toBe(200)
  })

  it('simulator breaks its answers in every way that it is told', async () => {
    const seen = async (kind: Parameters<typeof simulator.fault>[0]['kind']) => {
      await simulator.fault({ kind })
      const { status, body } = await get('/service/tickets').catch(() => ({ status: 0, body: null }))
      return [status, typeof body]
    }
    expect(await seen('throttled')).toEqual([429, 'object'])
    expect(await seen('timeout')).toEqual([500, 'object'])
    expect(await seen('html')).toEqual([200, 'string'])
    expect(await seen('busy')).toEqual([503, 'string'])
    expect(await seen('halved')).toEqual([200, 'string'])
    expect(await seen('cut')).toEqual([0, 'object'])
    expect(await seen('reset')).toEqual([0, 'object'])
    expect((await get('/service/tickets')).status).toBe(200)
  })

  it('simulator holds an answer until it is let go', async () => {
    await simulator.fault({ kind: 'held' })
    const answer = get('/service/tickets')
    while ((await simulator.release()) === 0);
    expect((await answer).status).toBe(200)
  })

  it('simulator changes its rows between two pages', async () => {
    await simulator.set({ between: [{ kind: 'delete', ticket: 0 }] })
    const first = await get('/service/tickets?pageSize=2')
    const second = await get('/service/tickets?pageSize=2&page=2')
    expect([ids(first.body), ids(second.body)]).toEqual([
      [1001, 1002],
      [1004, 1005],
    ])
  })

  it('simulator notes what it was asked, once', async () => {
    await get('/service/tickets?conditions=id=1')
    expect(await simulator.requests()).toMatchObject([{ path: '/service/tickets', status: 200 }])
    expect(await simulator.requests()).toEqual([])
  })
})
