import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { httpCall } from '../helpers/http-call.ts'
import { PASSWORD } from '../helpers/open-door.ts'
import { connectScreen, next, refusal, startScreens } from '../helpers/screens.ts'
import { startSmallProxy } from '../helpers/small-proxy.ts'
import { NOON, testConfig } from '../helpers/start-test-server.ts'

const NAMES = ['one.example.test', 'two.example.test'] as const

/** Two companies' servers behind one proxy that tells them apart by Host, as docs/hosting.md sets them up. */
async function startTwoCompanies() {
  const companies = []
  for (const name of NAMES) {
    const env = { PUBLIC_URL: `https://${name}`, TRUST_PROXY: 'loopback' }
    const made = defaultSettings(testConfig({}), NOON)
    const settings = { ...made, teams: made.teams.map(team => ({ ...team, name: `Desk of ${name}` })) }
    companies.push({ name, ...(await startScreens({ env, defaults: { settings: () => settings } })) })
  }
  const [one, two] = companies
  if (!one || !two) throw new Error('no companies')
  const ports = new Map<string, number>([
    [NAMES[0], one.port],
    [NAMES[1], two.port],
  ])
  const proxy = await startSmallProxy(host => [ports.get(host) ?? []].flat(), 'https')
  const call = (host: string, path: string, body?: unknown, headers = {}) => {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const given = { host, 'content-type': 'application/json', ...headers }
    return httpCall(proxy, { path: `/api/v1/${path}`, headers: given, ...sent })
  }
  const signIn = async (host: string) => {
    const { headers } = await call(host, 'sign-in', { password: PASSWORD })
    return String([headers['set-cookie'] ?? ''].flat()[0])
  }
  const screen = (host: string, token: string) =>
    connectScreen(`http://127.0.0.1:${proxy}`, { token }, { host })
  return { one, two, call, signIn, screen }
}

describe('one process a company behind a reverse proxy', () => {
  it('start answers each name with its own data, and a cookie opens the company that gave it alone', async () => {
    const { call, signIn } = await startTwoCompanies()
    for (const [name, other] of [NAMES, [...NAMES].reverse()]) {
      if (!name || !other) throw new Error('no names')
      const set = await signIn(name)
      expect(set).toMatch(/^__Host-poolboard_session=.*; Secure$/)
      const headers = { cookie: set.split(';')[0] ?? '' }
      expect((await call(name, 'teams', undefined, headers)).text).toContain(`Desk of ${name}`)
      const { status, text } = await call(other, 'teams', undefined, headers)
      expect([status, text.includes('Desk of')]).toEqual([401, false])
    }
  })

  it('start lets a paired screen into the company that paired it alone, and sends it that company only', async () => {
    const { one, two, screen } = await startTwoCompanies()
    for (const [{ name, pair }, other] of [[one, two] as const, [two, one] as const]) {
      const { token } = await pair({ audience: { pool: 'money', clients: true } })
      expect((await next<Snapshot>(screen(name, token), 'snapshot')).team.name).toBe(`Desk of ${name}`)
      expect((await refusal(screen(other.name, token))).reason).toBe('pair')
    }
  })

  it('start refuses the name of the other company where the proxy mixes them up', async () => {
    const { one, two } = await startTwoCompanies()
    const answer = await httpCall(one.port, { path: '/display/', headers: { host: two.name } })
    expect(answer.status).toBe(421)
  })

  it('start keeps what is saved at one company out of the folder of the other', async () => {
    const { one, two } = await startTwoCompanies()
    await one.pair({ name: 'Only here' })
    expect((await one.page()).displays).toMatchObject([{ name: 'Only here' }])
    expect((await two.page()).displays).toEqual([])
  })

  it('start counts wrong passwords of one company at that company alone', async () => {
    const { one, two, call } = await startTwoCompanies()
    const wrong = () => call(one.name, 'sign-in', { password: 'not this one' })
    const answers = []
    for (let tries = 0; tries < 8; tries += 1) answers.push((await wrong()).status)
    expect(answers).toContain(429)
    expect((await call(two.name, 'sign-in', { password: PASSWORD })).status).toBe(200)
  })
})
