import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AUTH } from '../../../server/store/auth-format.ts'
import { seal, unseal } from '../../../server/store/envelope.ts'
import { MORNING } from '../../helpers/open-door.ts'

const SAVED = readFileSync('test/fixtures/auth-schema-1.json', 'utf8')

describe('AUTH', () => {
  it('AUTH takes a file of schema 1 and makes its one password that of the manager', () => {
    const { data } = JSON.parse(SAVED)
    const [session] = data.sessions
    expect(unseal(SAVED, AUTH)).toEqual({
      ok: true,
      value: {
        revision: 4,
        users: [
          {
            ...{ id: 'manager', name: 'manager', role: 'manager', person: null, seesPay: true },
            ...{ revision: 0, password: data.password, totp: null, invite: null },
          },
        ],
        setup: null,
        sessions: [{ ...session, user: 'manager', address: null, agent: null }],
        tokens: [],
        readSecret: data.readSecret,
      },
    })
  })

  it('AUTH keeps the one-time link of a file of schema 1 that has no password yet', () => {
    const { data } = JSON.parse(SAVED)
    const unset = { ...data, password: null, setup: 'c'.repeat(64), sessions: [] }
    const text = seal(unset, { schema: 1, check: value => ({ ok: true, value }) }, MORNING)
    expect(unseal(text, AUTH)).toMatchObject({
      value: { users: [{ password: null }], setup: { user: 'manager', token: 'c'.repeat(64) } },
    })
  })

  it('AUTH takes a file of schema 2 and marks the secret of its codes as one that waits for being sealed', () => {
    const saved = readFileSync('test/fixtures/auth-schema-2.json', 'utf8')
    const { data } = JSON.parse(saved)
    const [first, second] = data.users
    const { secret, ...totp } = first.totp
    const users = [{ ...first, totp: { ...totp, sealed: `plain.${secret}` } }, second]
    expect(unseal(saved, AUTH)).toEqual({ ok: true, value: { ...data, users } })
  })

  it('AUTH refuses a file of schema 1 that holds no state at all', () => {
    const text = seal('nothing', { schema: 1, check: value => ({ ok: true, value }) }, MORNING)
    expect(unseal(text, AUTH)).toMatchObject({ ok: false })
  })
})
