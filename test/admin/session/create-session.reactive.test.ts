import { createRoot } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { createAsk } from '../../../admin/create-ask.ts'
import type { Answer, Write } from '../../../admin/fetch-answer.ts'
import { createSession, type SessionAnswer } from '../../../admin/session/create-session.ts'

const USER = { id: 'manager', name: 'manager', role: 'manager', person: null, seesPay: true } as const
const IN: SessionAnswer = { signedIn: true, user: USER, needsSetup: false }
const OUT: SessionAnswer = { signedIn: false, user: null, needsSetup: false }

/** A server with one password. */
function opened(first: SessionAnswer = OUT) {
  const server = async <T>(path: string, write?: Write): Promise<Answer<T>> => {
    const done = (value: SessionAnswer) => ({ kind: 'done', value: value as T }) as const
    if (path === '/api/v1/session') return done(first)
    if (path === '/api/v1/sign-out') return done(OUT)
    if (path === '/api/v1/setup/check')
      return { kind: 'invalid', problems: [{ path: 'token', message: 'Used.' }] }
    const body = write?.body as { password: string } | undefined
    if (body?.password === 'right') return done(IN)
    return { kind: 'invalid', problems: [{ path: 'password', message: 'That password is not right.' }] }
  }
  return createRoot(() => createSession(server))
}

describe('createSession', () => {
  it('createSession tells who must set a password first', async () => {
    const session = opened({ ...OUT, needsSetup: true })
    await session.load()
    expect(session.state()).toEqual({ kind: 'setup' })
  })

  it('createSession says why a link does not work', async () => {
    expect(await opened().link('old')).toEqual({ kind: 'closed', sentence: 'Used.' })
    const silent = createSession(async () => ({ kind: 'failed', sentence: 'Silent.' }))
    expect(await silent.link('old')).toEqual({ kind: 'unknown' })
    const open = createSession(async () => ({ kind: 'done', value: { name: 'Kim' } as never }))
    expect(await open.link('new')).toEqual({ kind: 'open', name: 'Kim' })
  })

  it('createSession signs in with the right password only, and out', async () => {
    const session = opened()
    expect(await session.signIn({ password: 'wrong' })).toEqual([
      { path: 'password', message: 'That password is not right.' },
    ])
    expect(await session.signIn({ name: 'manager', password: 'right' })).toEqual([])
    expect(session.state()).toEqual({ kind: 'in', name: 'manager', user: USER })
    expect(await session.signOut()).toBeNull()
    expect(session.state()).toEqual({ kind: 'out' })
  })

  it('createSession lets everything that waited for a sign-in go on', async () => {
    const session = opened()
    const waiting = [session.signInAgain(), session.signInAgain()]
    expect(session.ended()).toBe(true)
    await session.signIn({ password: 'right' })
    expect(await Promise.all(waiting)).toEqual([true, true])
    expect([session.ended(), session.renewals()]).toEqual([false, 1])
  })

  it('createSession lets them go without one when it is put off', async () => {
    const session = opened()
    const waiting = session.signInAgain()
    session.putOff()
    expect(await waiting).toBe(false)
    expect(session.ended()).toBe(false)
  })
})

describe('createAsk', () => {
  it('createAsk says that the server is silent, and asks nobody to sign in', async () => {
    const ask = createAsk(() => Promise.reject(new Error('asked')), 'out')
    // No server can be at this address.
    expect(await ask('http://127.0.0.1:1/')).toEqual({
      ...{ kind: 'failed', sentence: 'The server does not answer. Try again when it runs.' },
    })
  })
})
