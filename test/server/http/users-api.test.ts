import { describe, expect, it } from 'vitest'
import { instant, MINUTE } from '../../../core/model/units.ts'
import { appCode } from '../../helpers/app-code.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { PASSWORD } from '../../helpers/open-door.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'

const TOM = { name: 'Tom', role: 'technician', person: null, seesPay: false }

async function open() {
  const server = await startTestServer()
  const ask = async (
    method: string,
    path: string,
    body: unknown = {},
    cookie: string = server.cookie.cookie,
  ) => {
    const { status, text, headers } = await httpCall(server.port, {
      ...{ method, path: `/api/v1/${path}`, body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json', cookie },
    })
    const given = String(headers['set-cookie'] ?? '').split(';')[0] ?? ''
    return { status, body: JSON.parse(text), given }
  }
  return { ...server, ask }
}

describe('usersApi', () => {
  it('usersApi makes a user, whose link sets a password that signs in, until they are removed', async () => {
    const { ask } = await open()
    const made = await ask('POST', 'users', TOM)
    expect([made.status, made.body.user]).toEqual([
      201,
      expect.objectContaining({
        ...TOM,
        revision: 0,
        hasPassword: false,
        hasTotp: false,
        invitedUntil: null,
      }),
    ])
    const { id } = made.body.user
    const { body } = await ask('POST', `users/${id}/invite`)
    expect(body.link).toMatch(/^http:.*\/admin\/#setup=[\w-]{43}$/)
    expect((await ask('POST', 'setup/check', { token: body.token }, '')).body.name).toBe('Tom')
    await ask('POST', 'setup', { token: body.token, password: PASSWORD }, '')
    const wrong = await ask('POST', 'sign-in', { name: 'Tim', password: PASSWORD }, '')
    expect(wrong.body.problems[0].message).toBe('That name or password is not right.')
    const entered = await ask('POST', 'sign-in', { name: 'tom', password: PASSWORD }, '')
    expect(entered.body.user).toMatchObject({ id, role: 'technician' })
    expect((await ask('GET', 'users')).body.users).toHaveLength(2)
    expect((await ask('DELETE', `users/${id}`)).status).toBe(200)
    expect((await ask('GET', 'me', {}, entered.given)).status).toBe(401)
  })

  it('usersApi says of a save from an older page that somebody else saved', async () => {
    const { ask } = await open()
    const { id } = (await ask('POST', 'users', TOM)).body.user
    expect((await ask('PUT', `users/${id}`, { ...TOM, revision: 0, role: 'lead' })).body.user.role).toBe(
      'lead',
    )
    expect((await ask('PUT', `users/${id}`, { ...TOM, revision: 0 })).status).toBe(409)
  })

  it('usersApi refuses a person that there is not, a link for oneself, and the end of the last manager', async () => {
    const { ask } = await open()
    const unknown = await ask('POST', 'users', { ...TOM, person: 'nobody' })
    expect([unknown.status, unknown.body.problems[0].path]).toEqual([422, 'person'])
    expect((await ask('POST', 'users/manager/invite')).status).toBe(409)
    const last = await ask('DELETE', 'users/manager')
    expect([last.status, last.body.problems[0].path]).toEqual([409, 'role'])
  })
})

describe('meApi', () => {
  it('meApi turns codes on with a code that a telephone shows, and sign-in asks for the next', async () => {
    const { ask, clock } = await open()
    expect((await ask('POST', 'me/totp', { password: 'guess' })).status).toBe(422)
    const { body } = await ask('POST', 'me/totp', { password: PASSWORD })
    expect(body.url).toContain(`secret=${body.secret}`)
    expect(body.qr).toMatchObject({ size: expect.any(Number), path: expect.stringMatching(/^M/) })
    const on = await ask('PUT', 'me/totp', { code: appCode(body.secret, clock.now) })
    expect(on.body.recovery).toHaveLength(10)
    expect((await ask('GET', 'me')).body.totp).toEqual({ isOn: true, recovery: 10 })
    const half = await ask('POST', 'sign-in', { password: PASSWORD }, '')
    expect([half.status, half.body.problems[0].path, half.given]).toEqual([401, 'code', ''])
    clock.now = instant(clock.now + MINUTE)
    const code = appCode(body.secret, clock.now)
    expect((await ask('POST', 'sign-in', { password: PASSWORD, code }, '')).status).toBe(200)
    expect((await ask('DELETE', 'me/totp', { password: PASSWORD })).status).toBe(200)
  })

  it('meApi changes the password and keeps this browser in', async () => {
    const { ask } = await open()
    const other = await ask('POST', 'sign-in', { password: PASSWORD }, '')
    const next = 'another of four words'
    expect((await ask('PUT', 'me/password', { password: PASSWORD, next })).status).toBe(200)
    expect((await ask('GET', 'me', {}, other.given)).status).toBe(401)
    expect((await ask('GET', 'me')).status).toBe(200)
  })
})

describe('sessionsApi', () => {
  it('sessionsApi lists the browsers that are signed in and ends one', async () => {
    const { ask } = await open()
    const other = await ask('POST', 'sign-in', { password: PASSWORD }, '')
    const [newest] = (await ask('GET', 'sessions')).body.sessions
    expect(newest).toMatchObject({ user: { name: 'manager' }, isThis: false })
    await ask('DELETE', `sessions/${newest.id}`)
    expect((await ask('GET', 'me', {}, other.given)).status).toBe(401)
  })
})

describe('tokensApi', () => {
  it('tokensApi shows a token once, and the list without it', async () => {
    const { ask } = await open()
    const { body } = await ask('POST', 'tokens', { name: 'Home' })
    expect(body.token).toMatch(/^pb_/)
    const list = await ask('GET', 'tokens')
    expect(list.body.tokens).toEqual([body.line])
    expect(JSON.stringify(list.body)).not.toContain(body.token)
    expect((await ask('DELETE', `tokens/${body.line.id}`)).status).toBe(200)
  })
})
