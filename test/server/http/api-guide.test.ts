import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessTo } from '../../../core/model/may-call.ts'
import type { Snapshot } from '../../../core/model/snapshot.ts'
import { createApiTokens } from '../../../server/auth/api-tokens.ts'
import { curlCall } from '../../helpers/curl-call.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { PASSWORD } from '../../helpers/open-door.ts'
import { startDemoDesk } from '../../helpers/start-demo-desk.ts'

const GUIDE = readFileSync('docs/api.md', 'utf8')
const COMMANDS = GUIDE.split('\n').flatMap(line => /^ {4}(curl .*)$/.exec(line)?.[1] ?? [])
const TEMPLATES = [...GUIDE.matchAll(/\{[{%].*?[%}]\}/g)].map(([text]) => text)

let folder: string
let desk: Awaited<ReturnType<typeof startDemoDesk>>
let port: number
let token: string
let snapshot: Snapshot

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'poolboard-'))
  desk = await startDemoDesk(join(folder, 'admin'), join(folder, 'data'), true)
  port = Number(new URL(desk.url).port)
  await desk.session()
  const { store } = desk
  const report = (error: unknown) => {
    throw error
  }
  const parts = { file: store.auth, audit: store.audit, now: () => desk.clock.now, report }
  token = (await createApiTokens(parts).make({ who: 'manager', address: '127.0.0.1' }, 'Home')).token
  const headers = { Authorization: `Bearer ${token}` }
  snapshot = JSON.parse((await httpCall(port, { path: '/api/v1/snapshot', headers })).text)
})

afterAll(async () => {
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

/** What a path of names leads to; undefined where a name is not there. */
function fieldAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (found, name) =>
        typeof found === 'object' && found !== null && name in found
          ? (found as { readonly [name: string]: unknown })[name]
          : undefined,
      value,
    )
}

describe('docs/api.md', () => {
  it('docs/api.md has commands that all work, in their order', async () => {
    expect(COMMANDS.length).toBeGreaterThan(6)
    let jar = ''
    const { revision } = desk.store.settings()
    for (const command of COMMANDS) {
      const real = command.replace('pb_...', token).replace('"password":"..."', `"password":"${PASSWORD}"`)
      const { cookies, ...asked } = curlCall(real.replace('"revision":0', `"revision":${revision}`))
      const cookie = cookies.includes('-b') ? { cookie: jar } : {}
      const { status, text, headers } = await httpCall(port, {
        ...asked,
        headers: { ...asked.headers, ...cookie },
      })
      expect([command, status, text.slice(0, 60)]).toEqual([command, 200, expect.stringMatching(/^\{/)])
      if (cookies.includes('-c')) jar = String(headers['set-cookie']).split(';')[0] ?? ''
    }
  })

  it('docs/api.md names only addresses that the API has', () => {
    const named = [...GUIDE.matchAll(/\/api\/v1(\/[\w./-]+)/g)].map(([, path = '']) => path)
    expect(named.length).toBeGreaterThan(6)
    const unknown = (path: string) =>
      ['GET', 'POST', 'PUT'].every(method => accessTo(method, path).length === 0)
    expect(named.filter(unknown)).toEqual([])
  })

  it('docs/api.md names only fields that a real snapshot has', () => {
    const paths = TEMPLATES.flatMap(text => [...text.matchAll(/value_json\.([\w.]+)/g)])
    const named = [...paths.map(([, path = '']) => path), 'demo', 'currency', 'pool.state']
    expect(named).toEqual(expect.arrayContaining(['metrics', 'pool.amount']))
    expect(named.filter(path => fieldAt(snapshot, path) === undefined)).toEqual([])
    for (const path of ['demo', 'currency', 'pool.state']) expect(GUIDE).toContain(`\`${path}\``)
  })

  it('docs/api.md names only metrics, and fields of them, that a real snapshot has', () => {
    const ids = new Set(
      TEMPLATES.flatMap(text => [...text.matchAll(/'id', 'eq', '(\w+)'/g)]).map(([, id]) => id),
    )
    expect([...ids]).toEqual(['mttr', 'csat'])
    for (const id of ids) {
      const metric = snapshot.metrics.find(each => each.id === id)
      const fields = TEMPLATES.flatMap(text => [...text.matchAll(new RegExp(`\\b${id}\\.([\\w.]+)`, 'g'))])
      const paths = fields.map(([, path = '']) => path)
      expect(new Set(paths)).toEqual(new Set(['value.num', 'value.den', 'value']))
      expect(paths.map(path => [path, typeof fieldAt(metric, path)])).toEqual(
        paths.map(path => [path, path === 'value' ? 'object' : 'number']),
      )
    }
  })

  it('docs/api.md turns the figures into minutes and percent of the right size', () => {
    const by = (id: string) => snapshot.metrics.find(each => each.id === id)?.value ?? { num: 0, den: 1 }
    const part = ({ num, den }: { readonly num: number; readonly den: number }) => num / den
    const minutes = part(by('mttr')) / 60_000
    const percent = part(by('csat')) * 100
    expect(GUIDE).toContain('(mttr.value.num / mttr.value.den / 60000)')
    expect(GUIDE).toContain('(csat.value.num / csat.value.den * 100)')
    expect(minutes > 10 && minutes < 1440).toBe(true)
    expect(percent > 50 && percent <= 100).toBe(true)
  })

  it('docs/api.md shows the refusal of a save that lacks a field as it is', async () => {
    const cookie = `poolboard_session=${await desk.session()}`
    const { revision } = desk.store.settings()
    const headers = { cookie, 'content-type': 'application/json' }
    const asked = { path: '/api/v1/teams/help-desk/wall', method: 'PUT', headers }
    const { status, text } = await httpCall(port, { ...asked, body: JSON.stringify({ revision }) })
    const shown = /^\{ "problems".*$/m.exec(GUIDE)?.[0] ?? ''
    expect([status, JSON.parse(text)]).toEqual([422, JSON.parse(shown)])
  })
})
