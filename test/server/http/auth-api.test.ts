import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HOUR, instant, MINUTE } from '../../../core/model/units.ts'
import { resetPassword } from '../../../server/auth/setup-link.ts'
import { type Answer, httpCall } from '../../helpers/http-call.ts'
import { PASSWORD } from '../../helpers/open-door.ts'
import { NOON, startTestServer } from '../../helpers/start-test-server.ts'

type Headers = { readonly [name: string]: string }

async function site() {
  const server = await startTestServer()
  const post = (path: string, body: unknown, headers: Headers = {}) =>
    httpCall(server.port, {
      ...{ method: 'POST', path: `/api/v1/${path}`, body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json', ...headers },
    })
  const get = (path: string, headers: Headers = {}) =>
    httpCall(server.port, { path: `/api/v1/${path}`, headers })
  return { ...server, post, get }
}

const given = (answer: Answer) => String(answer.headers['set-cookie'])
const kept = (answer: Answer) => ({ cookie: given(answer).split(';')[0] ?? '' })
const MANAGER = { id: 'manager', name: 'manager', role: 'manager', person: null, seesPay: true }

describe('authApi', () => {
  it('authApi signs in with the password and gives a cookie that scripts and other sites cannot use', async () => {
    const { post, get } = await site()
    const answer = await post('sign-in', { password: PASSWORD })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toEqual({ signedIn: true, user: MANAGER, needsSetup: false })
    expect(given(answer)).toMatch(
      /^poolboard_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect((await get('snapshot', kept(answer))).status).toBe(200)
  })

  it('authApi says so when the password is wrong, and gives no cookie', async () => {
    const { post } = await site()
    const answer = await post('sign-in', { password: 'a wall of four wordz' })
    expect(answer.status).toBe(401)
    expect(JSON.parse(answer.text).problems).toEqual([
      { path: 'password', message: 'That password is not right.' },
    ])
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('authApi gives a new id at sign-in and ends the one that the browser brought', async () => {
    const { post, get, cookie } = await site()
    const answer = await post('sign-in', { password: PASSWORD }, cookie)
    expect(kept(answer)).not.toEqual(cookie)
    expect((await get('snapshot', cookie)).status).toBe(401)
    const planted = { cookie: `poolboard_session=${'p'.repeat(43)}` }
    expect(kept(await post('sign-in', { password: PASSWORD }, planted))).not.toEqual(planted)
    expect((await get('snapshot', planted)).status).toBe(401)
  })

  it('authApi makes a stolen cookie worthless once its person signs out', async () => {
    const { post, get, cookie } = await site()
    const answer = await post('sign-out', {}, cookie)
    expect(given(answer)).toContain('Max-Age=0')
    for (const path of ['snapshot', 'teams/help-desk/plan', 'audit'])
      expect((await get(path, cookie)).status).toBe(401)
    expect((await post('sign-out', {}, cookie)).status).toBe(200)
  })

  it('authApi ends a session that was idle for half an hour', async () => {
    const { get, cookie, clock } = await site()
    clock.now = instant(NOON + 29 * MINUTE)
    expect((await get('snapshot', cookie)).status).toBe(200)
    clock.now = instant(NOON + HOUR)
    expect((await get('snapshot', cookie)).status).toBe(401)
    expect(JSON.parse((await get('session', cookie)).text)).toEqual({
      ...{ signedIn: false, user: null, needsSetup: false },
    })
  })

  it('authApi makes a guesser wait, says how long, and lets the right password in after it', async () => {
    const { post, clock } = await site()
    for (let n = 0; n < 5; n++) expect((await post('sign-in', { password: `guess ${n}` })).status).toBe(401)
    const answer = await post('sign-in', { password: PASSWORD })
    expect(answer.status).toBe(429)
    expect(answer.headers['retry-after']).toBe('900')
    expect(answer.text).toContain('Too many wrong passwords. Wait 15 minutes, then try again.')
    clock.now = instant(NOON + 15 * MINUTE)
    expect((await post('sign-in', { password: PASSWORD })).status).toBe(200)
  })

  it('authApi sets a password by the link, once', async () => {
    const { post, get, store } = await site()
    const token = await resetPassword(store.auth)
    expect(JSON.parse((await get('session')).text).needsSetup).toBe(true)
    const short = await post('setup', { token, password: 'short' })
    expect([short.status, JSON.parse(short.text).problems[0].path]).toEqual([422, 'password'])
    const answer = await post('setup', { token, password: 'another of four words' })
    expect(JSON.parse(answer.text)).toEqual({ signedIn: true, user: MANAGER, needsSetup: false })
    expect((await get('snapshot', kept(answer))).status).toBe(200)
    const again = await post('setup', { token, password: 'a third of four words' })
    expect([again.status, JSON.parse(again.text).problems[0].path]).toEqual([403, 'token'])
  })

  it('authApi tells whether a link works still, and does not use it up', async () => {
    const { post, store } = await site()
    const token = await resetPassword(store.auth)
    expect((await post('setup/check', { token })).status).toBe(200)
    const wrong = await post('setup/check', { token: token.slice(1) })
    expect([wrong.status, JSON.parse(wrong.text).problems[0].path]).toEqual([403, 'token'])
    expect((await post('setup', { token, password: 'another of four words' })).status).toBe(200)
    expect((await post('setup/check', { token })).status).toBe(403)
    expect((await post('setup/check', { token: 5 })).status).toBe(422)
  })

  it('authApi says of a password that fills pages that it is too long', async () => {
    const { post } = await site()
    const answer = await post('sign-in', { password: 'x'.repeat(5000) })
    expect([answer.status, JSON.parse(answer.text).problems]).toEqual([
      413,
      [{ path: '', message: 'This is too long: at most 4 KB can be sent. Shorten it, then try again.' }],
    ])
  })

  it('authApi refuses what a page of another site posts, and takes JSON only', async () => {
    const { post, cookie, get } = await site()
    const origin = 'http://evil.example'
    for (const path of ['sign-in', 'sign-out', 'setup'])
      expect((await post(path, { password: PASSWORD }, { ...cookie, origin })).status).toBe(403)
    expect((await get('snapshot', cookie)).status).toBe(200)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await post('sign-in', { password: PASSWORD }, form)).status).toBe(415)
  })

  it.each([{}, { password: 5 }, [], null, { password: PASSWORD, more: 1 }])(
    'authApi refuses the body %j',
    async body => {
      const { post } = await site()
      const { status } = await post('sign-in', body)
      expect([400, 422]).toContain(status)
    },
  )

  it('authApi lets nobody in while the audit cannot be written, and says why', async () => {
    const { post, folder } = await site()
    await mkdir(join(folder, 'data', 'audit.jsonl'))
    const answer = await post('sign-in', { password: PASSWORD })
    expect(answer.status).toBe(503)
    expect(answer.text).toContain('audit.jsonl could not be written')
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('authApi writes neither a password nor an id into any file', async () => {
    const { post, folder } = await site()
    const id = kept(await post('sign-in', { password: PASSWORD })).cookie.split('=')[1]!
    await post('sign-in', { password: 'wrong four words' })
    for (const name of ['auth.json', 'audit.jsonl']) {
      const text = await readFile(join(folder, 'data', name), 'utf8')
      for (const secret of [id, PASSWORD, 'wrong four words']) expect(text).not.toContain(secret)
    }
  })
})
