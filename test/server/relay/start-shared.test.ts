import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { httpCall } from '../../helpers/http-call.ts'
import { PASSWORD } from '../../helpers/open-door.ts'
import { hasRedis, NEEDS_REDIS, startRedis } from '../../helpers/redis-server.ts'
import { someSettings } from '../../helpers/screens.ts'
import { builtProgram } from '../../helpers/shared-process.ts'
import { startSmallProxy } from '../../helpers/small-proxy.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { type WatchedWall, watchedWall } from '../../helpers/watched-wall.ts'

const begin = builtProgram()
const WITHIN = 10_000

/** Two processes of one company behind one proxy that gives its sockets to them in turn. */
async function startTwo() {
  const redis = await startRedis()
  const folder = await temporaryFolder()
  const env = {
    ...{ REDIS_URL: redis.url, DATA_DIR: join(folder, 'data'), TRUST_PROXY: 'loopback' },
    ...{ SOURCE: 'demo', POLL_SECONDS: '1' },
  }
  const one = await begin(folder, env)
  const two = await begin(folder, env)
  let turn = 0
  const proxy = await startSmallProxy(() => {
    turn += 1
    return turn % 2 === 0 ? [one.port, two.port] : [two.port, one.port]
  })
  return { redis, folder, env, one, two, proxy }
}

async function signIn(port: number, token: string | null): Promise<string> {
  const { cookie } = await sent(port, 'setup', { token, password: PASSWORD })
  return cookie
}

async function sent(port: number, path: string, body: object, cookie = '') {
  const headers = { 'content-type': 'application/json', cookie }
  const given = { method: 'POST', path: `/api/v1/${path}`, headers, body: JSON.stringify(body) }
  const answer = await httpCall(port, given)
  const set = [answer.headers['set-cookie'] ?? ''].flat()[0] ?? ''
  return {
    status: answer.status,
    body: answer.text && JSON.parse(answer.text),
    cookie: set.split(';')[0] ?? '',
  }
}

async function paired(port: number, cookie: string, name: string): Promise<string> {
  const { body } = await sent(port, 'pairings', {})
  await sent(port, 'displays', { code: body.code, settings: someSettings({ name }) }, cookie)
  return (await sent(port, 'pairings/token', { device: body.device })).body.token
}

const until = (condition: () => void | Promise<void>, timeout = WITHIN) =>
  vi.waitFor(condition, { timeout, interval: 25 })
const polledSince = (wall: WatchedWall, at: number) =>
  expect(Math.min(...(wall.seen()?.sources ?? []).map(({ asOf }) => asOf ?? 0), Infinity)).toBeGreaterThan(at)

describe.skipIf(!hasRedis)(`two processes for one company${NEEDS_REDIS}`, () => {
  // Ten seconds hold for a machine that has some time left: a busy one gets one more try.
  const once = { retry: 1, timeout: 60_000 }
  it(
    'startShared goes on within 10 seconds after a kill -9 of the process that polls, and no wall loses its number',
    once,
    async () => {
      const { one, two, proxy } = await startTwo()
      expect([(await httpCall(one.port, { path: '/healthz' })).text, two.setup]).toEqual(['ok', null])
      expect((await httpCall(two.port, { path: '/healthz' })).text).toMatch(/^ok\nrelay/)
      const cookie = await signIn(two.port, one.setup)
      const names = ['Left', 'Middle', 'Right']
      const tokens: string[] = []
      for (const name of names) tokens.push(await paired(proxy, cookie, name))
      const walls = tokens.map(token => watchedWall(proxy, token))
      await until(() => {
        for (const wall of walls) expect(wall.seen()).not.toBeNull()
      })
      const boot = walls[0]?.seen()?.boot

      const killed = Date.now()
      one.kill('SIGKILL')
      const times = await Promise.all(
        walls.map(async wall => {
          await until(() => {
            expect(wall.seen()?.boot).not.toBe(boot)
            polledSince(wall, killed)
          })
          return Date.now() - killed
        }),
      )
      process.stdout.write(
        `fail-over: new figures after ${times.map(each => (each / 1000).toFixed(1)).join(', ')} s\n`,
      )
      expect(Math.max(...times)).toBeLessThan(WITHIN)
      expect(walls.map(wall => [wall.orders()?.name, wall.troubles])).toEqual(names.map(name => [name, []]))
      expect((await httpCall(proxy, { path: '/api/v1/displays', headers: { cookie } })).status).toBe(200)
    },
  )

  it("startShared takes over at once from a process that ends well, and shows the relay's screens at the desk before and after", async () => {
    const { one, two, proxy } = await startTwo()
    const cookie = await signIn(proxy, one.setup)
    const wall = watchedWall(two.port, await paired(proxy, cookie, 'Left'))
    const lines = async () =>
      JSON.parse((await httpCall(two.port, { path: '/api/v1/displays', headers: { cookie } })).text).displays
    await until(async () => expect(await lines()).toMatchObject([{ name: 'Left', connected: true }]))
    const [{ id }] = await lines()
    expect((await sent(proxy, `displays/${id}/order`, { order: 'identify' }, cookie)).status).toBeLessThan(
      300,
    )
    await until(() => expect(wall.troubles).toEqual(['identify']))

    const ended = Date.now()
    one.kill('SIGTERM')
    await until(() => polledSince(wall, ended))
    process.stdout.write(`hand-over: new figures after ${((Date.now() - ended) / 1000).toFixed(1)} s\n`)
    expect(await one.gone).toBe(0)
    await until(async () => expect(await lines()).toMatchObject([{ name: 'Left', connected: true }]))
  }, 60_000)

  it('startShared ends the process that polls where Redis is away, and goes on once it is back', async () => {
    const { redis, one, two, proxy } = await startTwo()
    const cookie = await signIn(proxy, one.setup)
    const wall = watchedWall(two.port, await paired(proxy, cookie, 'Left'))
    await until(() => expect(wall.seen()).not.toBeNull())
    redis.stop()
    expect(await one.gone).toBe(1)
    const answer = await httpCall(two.port, { path: '/api/v1/displays', headers: { cookie } })
    expect([answer.status, wall.breaks(), wall.troubles]).toEqual([503, 0, []])
    const back = Date.now()
    redis.go()
    await until(() => polledSince(wall, back))
    expect(wall.troubles).toEqual([])
  }, 60_000)

  it('startShared ends a process whose lease has gone while it was frozen, and never lets two use one folder', async () => {
    const { one, two, proxy } = await startTwo()
    const cookie = await signIn(proxy, one.setup)
    const wall = watchedWall(two.port, await paired(proxy, cookie, 'Left'))
    await until(() => expect(wall.seen()).not.toBeNull())
    one.kill('SIGSTOP')
    await until(() => expect(two.log()).toContain('runs on the data folder'), 15_000)
    const thawed = Date.now()
    one.kill('SIGCONT')
    expect(await one.gone).toBe(1)
    expect(one.log()).toContain('The lease in Redis is lost')
    await until(() => polledSince(wall, thawed))
    expect(wall.troubles).toEqual([])
  }, 60_000)
})
