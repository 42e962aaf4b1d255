import { describe, expect, it } from 'vitest'
import { sessionCookie, sessionIdIn } from '../../../server/auth/session-cookie.ts'

const ID = 'A-_z'.repeat(10).concat('abc')

describe('sessionCookie', () => {
  it('sessionCookie is out of reach of scripts and of other sites', () => {
    expect(sessionCookie(ID, false)).toBe(
      `poolboard_session=${ID}; Max-Age=43200; Path=/; HttpOnly; SameSite=Strict`,
    )
  })

  it('sessionCookie stays on HTTPS where it was given over HTTPS', () => {
    const cookie = sessionCookie(ID, true)
    expect(cookie).toMatch(/^__Host-poolboard_session=.*; Path=\/;.*; Secure$/)
    expect(sessionIdIn(cookie, true)).toBe(ID)
  })

  it('sessionCookie takes itself away', () => {
    expect(sessionCookie(null, false)).toContain('poolboard_session=; Max-Age=0;')
  })
})

describe('sessionIdIn', () => {
  it('sessionIdIn finds the id among other cookies', () => {
    expect(sessionIdIn(`a=b; poolboard_session=${ID};c=d`, false)).toBe(ID)
  })

  it('sessionIdIn takes over HTTPS no cookie that a page in plain, or another name of the domain, could have set', () => {
    expect(sessionIdIn(`poolboard_session=${ID}`, true)).toBe(null)
    expect(sessionIdIn(`__Host-poolboard_session=${ID}`, false)).toBe(null)
  })

  it.each([undefined, '', 'poolboard_session=', `x_poolboard_session=${ID}`, `poolboard_session=${ID}x`])(
    'sessionIdIn finds none in %j',
    header => {
      expect(sessionIdIn(header, false)).toBe(null)
    },
  )
})
