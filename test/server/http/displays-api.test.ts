import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { instant, MINUTE } from '../../../core/model/units.ts'
import { next, someSettings, startScreens } from '../../helpers/screens.ts'
import { NOON } from '../../helpers/start-test-server.ts'

describe('displaysApi', () => {
  it('displaysApi gives every screen without what lets it in', async () => {
    const { pair, page, connect, clock, call } = await startScreens()
    const { id, token } = await pair()
    expect(await page()).toMatchObject({ revision: 1, open: false, demo: false, build: 'build', now: NOON })
    const line = {
      ...someSettings(),
      ...{ id, kind: 'screen', pairedBy: 'manager', pairedAt: NOON, expires: null, visitorsUntil: null },
      ...{ blank: false, connected: false, lastSeen: null, report: null, missing: false },
    }
    expect((await page()).displays).toEqual([line])
    const socket = connect({ token })
    await next(socket, 'snapshot')
    clock.now = instant(NOON + 1000)
    expect((await page()).displays).toEqual([{ ...line, connected: true, lastSeen: NOON + 1000 }])
    expect((await call('GET', 'displays')).text).not.toContain('token')
  })

  it('displaysApi pairs a screen by the code on it, once', async () => {
    const { asked, call, collect } = await startScreens()
    const { device, code } = await asked()
    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`
    const made = await call('POST', 'displays', { code: typed, settings: someSettings() })
    expect(made).toMatchObject({ status: 201, body: { revision: 1 } })
    const again = await call('POST', 'displays', { code, settings: someSettings() })
    expect(again).toMatchObject({ status: 422, body: { problems: [{ path: 'code' }] } })
    expect((await collect(device)).body.id).toBe(made.body.id)
  })

  it('displaysApi leaves a code good when the settings beside it are wrong', async () => {
    const { asked, call } = await startScreens()
    const { code } = await asked()
    const wrong = [{ teams: ['nowhere'] }, { teams: ['help-desk', 'help-desk'] }, { safeArea: 9 }]
    for (const change of wrong) {
      const answer = await call('POST', 'displays', { code, settings: someSettings(change) })
      const [path] = Object.keys(change)
      expect(answer).toMatchObject({ status: 422, body: { problems: [{ path: `settings.${path}` }] } })
    }
    expect((await call('POST', 'displays', { code, settings: someSettings() })).status).toBe(201)
  })

  it('displaysApi answers 429 after ten wrong codes, and says how long to wait', async () => {
    const { asked, call } = await startScreens()
    const { code } = await asked()
    const type = (typed: string) => call('POST', 'displays', { code: typed, settings: someSettings() })
    for (let n = 0; n < 10; n++) expect((await type('BBBBBBBB')).status).toBe(422)
    const answer = await type(code)
    expect(answer.status).toBe(429)
    expect(answer.headers['retry-after']).toBe('600')
    expect(answer.body.problems[0].message).toContain('Wait 10 minutes')
  })

  it('displaysApi saves the settings of a screen from the revision they were read at', async () => {
    const { pair, call, page } = await startScreens()
    const { id } = await pair()
    const settings = someSettings({ name: 'Right', audience: { pool: 'bars', clients: false } })
    expect(await call('PUT', `displays/${id}`, { revision: 1, settings })).toMatchObject({
      ...{ status: 200, body: { revision: 2 } },
    })
    expect((await page()).displays[0]).toMatchObject(settings)
    expect((await call('PUT', `displays/${id}`, { revision: 1, settings })).status).toBe(409)
    expect((await call('PUT', 'displays/nothing', { revision: 2, settings })).status).toBe(404)
    const foreign = { revision: 2, settings: someSettings({ teams: ['nowhere'] }) }
    expect((await call('PUT', `displays/${id}`, foreign)).status).toBe(422)
  })

  it('displaysApi opens the wall to every screen and closes it again', async () => {
    const { call, page } = await startScreens()
    expect((await call('PUT', 'displays/open', { revision: 0, open: true })).body).toEqual({ revision: 1 })
    expect((await page()).open).toBe(true)
    expect((await call('PUT', 'displays/open', { revision: 0, open: false })).status).toBe(409)
    expect((await call('PUT', 'displays/open', { revision: 1, open: 'no' })).status).toBe(422)
  })

  it('displaysApi blanks a screen, and hides dollars for so many minutes or until somebody ends it', async () => {
    const { pair, call, page } = await startScreens()
    const { id } = await pair()
    await call('PUT', `displays/${id}/blank`, { blank: true })
    await call('PUT', `displays/${id}/visitors`, { minutes: 30 })
    expect((await page()).displays[0]).toMatchObject({ blank: true, visitorsUntil: NOON + 30 * MINUTE })
    await call('PUT', `displays/${id}/visitors`, { minutes: null })
    expect((await page()).displays[0].visitorsUntil).toBeNull()
    expect((await call('PUT', `displays/${id}/visitors`, { minutes: 0 })).status).toBe(422)
    expect((await call('PUT', 'displays/nothing/blank', { blank: true })).status).toBe(404)
  })

  it('displaysApi tells a connected screen to load anew or to show its name, and says when it is away', async () => {
    const { pair, call, connect } = await startScreens()
    const { id, token } = await pair()
    const tell = (order: string) => call('POST', `displays/${id}/order`, { order })
    expect((await tell('identify')).status).toBe(409)
    const socket = connect({ token })
    await next(socket, 'snapshot')
    for (const order of ['identify', 'reload']) {
      const told = next(socket, 'order')
      expect((await tell(order)).status).toBe(200)
      expect(await told).toBe(order)
    }
    expect((await tell('explode')).status).toBe(422)
  })

  it('displaysApi writes who did what into the audit, and no token or hash', async () => {
    const { pair, call, folder, store } = await startScreens()
    const { id, token } = await pair()
    await call('PUT', `displays/${id}/blank`, { blank: true })
    await call('PUT', 'displays/open', { revision: 2, open: true })
    const hash = store.displays().displays[0]?.token
    await call('DELETE', `displays/${id}`)
    const text = await readFile(join(folder, 'data', 'audit.jsonl'), 'utf8')
    const acts = text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).what)
    expect(acts).toEqual(['display-paired', 'display', 'displays-open', 'display-revoked'])
    expect(text).toContain('Left of the door')
    expect(text).not.toContain(token)
    expect(text).not.toContain(hash)
  })

  it('displaysApi is for signed-in people only', async () => {
    const { call, pair } = await startScreens()
    const { id } = await pair()
    const calls = [
      ...[
        ['GET', ''],
        ['POST', ''],
        ['PUT', '/open'],
        ['POST', '/phone'],
        ['PUT', `/${id}`],
      ],
      ...[
        ['DELETE', `/${id}`],
        ['POST', `/${id}/pair`],
        ['POST', `/${id}/order`],
      ],
      ...[
        ['PUT', `/${id}/blank`],
        ['PUT', `/${id}/visitors`],
      ],
    ] as [string, string][]
    for (const [method, path] of calls)
      expect((await call(method, `displays${path}`, method === 'GET' ? undefined : {}, {})).status).toBe(401)
  })
})
