import { describe, expect, it } from 'vitest'
import { attacker } from '../../helpers/attacker.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { PASSWORD } from '../../helpers/open-door.ts'
import { next, refusal, startScreens } from '../../helpers/screens.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'

const idIn = (answer: { readonly headers: { readonly [name: string]: string | string[] | undefined } }) =>
  String(answer.headers['set-cookie']).split(';')[0] ?? ''

describe('attack: a session or token that is planted, stolen or revoked', () => {
  it('attack: session fixation gives the planted id no session', async () => {
    const { port } = await startTestServer()
    const { send } = attacker(port)
    const planted = { cookie: `poolboard_session=${'p'.repeat(43)}` }
    const own = idIn(await send('POST', 'sign-in', { password: PASSWORD }, planted))
    expect(own).not.toBe(planted.cookie)
    expect((await send('GET', 'me', undefined, planted)).status).toBe(401)
    expect((await send('GET', 'me', undefined, { cookie: own })).status).toBe(200)
  })

  it('attack: session fixation by a page in plain, or another name of the domain, has no effect over HTTPS', async () => {
    const { port, cookie } = await startTestServer({ env: { TRUST_PROXY: 'loopback' } })
    const { send } = attacker(port)
    const https = { 'x-forwarded-proto': 'https' }
    expect((await send('GET', 'me', undefined, { ...cookie, ...https })).status).toBe(401)
    const given = await send('POST', 'sign-in', { password: PASSWORD }, https)
    expect(String(given.headers['set-cookie'])).toMatch(/^__Host-poolboard_session=.*; Secure$/)
    expect(given.headers['strict-transport-security']).toBe('max-age=31536000')
    expect((await send('GET', 'me', undefined, { ...https, cookie: idIn(given) })).status).toBe(200)
  })

  it('attack: X-Forwarded-Proto of somebody who is no trusted proxy is not believed', async () => {
    const { port, cookie } = await startTestServer()
    const headers = { ...cookie, 'x-forwarded-proto': 'https' }
    const answer = await attacker(port).send('GET', 'me', undefined, headers)
    expect(answer.status).toBe(200)
    expect(answer.headers['strict-transport-security']).toBeUndefined()
  })

  it('attack: a stolen session is worthless once its person signs out, or ends it elsewhere', async () => {
    const { port, cookie } = await startTestServer()
    const { send } = attacker(port)
    const other = { cookie: idIn(await send('POST', 'sign-in', { password: PASSWORD })) }
    const { sessions } = JSON.parse((await send('GET', 'sessions', undefined, other)).text)
    const stolen = sessions.find((each: { isThis: boolean }) => !each.isThis)
    await send('DELETE', `sessions/${stolen.id}`, undefined, other)
    expect((await send('GET', 'me', undefined, cookie)).status).toBe(401)
    await send('POST', 'sign-out', {}, other)
    expect((await send('GET', 'me', undefined, other)).status).toBe(401)
  })

  it('attack: a revoked token of a program opens nothing, and no token writes a password', async () => {
    const { port, cookie } = await startTestServer()
    const { send } = attacker(port)
    const made = JSON.parse((await send('POST', 'tokens', { name: 'Grafana' }, cookie)).text)
    const stolen = { authorization: `Bearer ${made.token}` }
    expect((await send('GET', 'snapshot', undefined, stolen)).status).toBe(200)
    const body = { password: PASSWORD, next: 'another wall of words' }
    expect((await send('PUT', 'me/password', body, stolen)).status).toBe(403)
    await send('DELETE', `tokens/${made.line?.id ?? made.id}`, undefined, cookie)
    expect((await send('GET', 'snapshot', undefined, stolen)).status).toBe(401)
  })

  it('attack: a revoked screen is let go at once and not let in again', async () => {
    const { pair, connect, call } = await startScreens()
    const { id, token } = await pair()
    const screen = connect({ token })
    await next(screen, 'snapshot')
    const gone = next(screen, 'disconnect')
    await call('DELETE', `displays/${id}`)
    await gone
    expect(await refusal(connect({ token }))).toMatchObject({ reason: 'revoked' })
  })

  it.each([
    '/my-slice?key=',
    `/my-slice?key=${'k'.repeat(43)}`,
    '/my-slice?key[]=a&key[]=b',
    `/teams/help-desk/explain/mttr?key=${'k'.repeat(43)}`,
  ])('attack: a made-up key shows nothing at %s', async path => {
    const { port } = await startTestServer()
    expect((await httpCall(port, { path: `/api/v1${path}` })).status).toBe(401)
  })

  it('attack: a stolen link of my slice is worthless once a manager makes another', async () => {
    const { port, cookie, store } = await startTestServer()
    const { send } = attacker(port)
    const ann = { id: 'ann', name: 'Ann', memberId: null, spells: [], leave: [], pay: [], months: {} }
    const { revision } = store.people()
    expect((await send('PUT', 'people', { revision, people: [ann] }, cookie)).status).toBe(200)
    const link = async () => {
      const made = await send('POST', 'people/ann/link', {}, cookie)
      return JSON.parse(made.text).token
    }
    const read = async (key: string) => (await httpCall(port, { path: `/api/v1/my-slice?key=${key}` })).status
    const stolen = await link()
    expect(await read(stolen)).toBe(200)
    const fresh = await link()
    expect([await read(stolen), await read(fresh)]).toEqual([401, 200])
  })
})
