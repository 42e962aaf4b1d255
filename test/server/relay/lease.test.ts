import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { connectRedis } from '../../../server/relay/connect-redis.ts'
import { createLease } from '../../../server/relay/lease.ts'
import { hasRedis, NEEDS_REDIS, startRedis } from '../../helpers/redis-server.ts'

const ADDRESS = 'http://127.0.0.1:4000'

async function startLeases() {
  const server = await startRedis()
  const redis = await connectRedis(server.url, () => {})
  onTestFinished(redis.close)
  const clock = { now: 0 }
  const lease = (token: string) => createLease({ redis, token, monotonic: () => clock.now })
  return { server, redis, clock, one: lease('one'), two: lease('two') }
}

describe.skipIf(!hasRedis)(`createLease${NEEDS_REDIS}`, () => {
  it('createLease gives it to one process at a time, and tells the other where that one is', async () => {
    const { one, two } = await startLeases()
    expect(await two.holder()).toBeNull()
    expect([await one.take(ADDRESS), await two.take('http://127.0.0.1:4001')]).toEqual([true, false])
    expect(await two.holder()).toBe(ADDRESS)
    expect([await one.renew(), await two.renew()]).toEqual([true, false])
  })

  it('createLease gives it to one of many that ask at the same moment', async () => {
    const { redis } = await startLeases()
    const all = Array.from({ length: 20 }, (_, at) =>
      createLease({ redis, token: String(at), monotonic: () => 0 }),
    )
    const taken = await Promise.all(all.map((each, at) => each.take(`http://127.0.0.1:${at + 1}`)))
    expect(taken.filter(Boolean)).toHaveLength(1)
  })

  it('createLease is free once its holder gave it up, and nobody gives up what is not theirs', async () => {
    const { one, two } = await startLeases()
    await one.take(ADDRESS)
    await two.release()
    expect(await two.take(ADDRESS)).toBe(false)
    await one.release()
    expect(await two.take(ADDRESS)).toBe(true)
    expect(await one.renew()).toBe(false)
  })

  it('createLease ends by itself within five seconds', async () => {
    const { redis, one } = await startLeases()
    await one.take(ADDRESS)
    const left = await redis.keys.pTTL(`${redis.prefix}lease`)
    expect(left).toBeGreaterThan(2000)
    expect(left).toBeLessThanOrEqual(5000)
  })

  it('createLease writes for its holder and for nobody else', async () => {
    const { redis, one, two } = await startLeases()
    await one.take(ADDRESS)
    expect([await two.write('key', 'two'), await redis.keys.get('key')]).toEqual([false, null])
    expect([await one.write('key', 'one'), await redis.keys.get('key')]).toEqual([true, 'one'])
  })

  it('createLease is not trusted any more before it ends, where Redis does not answer', async () => {
    const { server, one, clock } = await startLeases()
    await one.take(ADDRESS)
    server.stop()
    clock.now = 2000
    expect(await one.renew()).toBe(true)
    clock.now = 3000
    expect(await one.renew()).toBe(false)
    server.go()
  })

  it('createLease knows of its end without asking, as a process that was frozen must', async () => {
    const { one, clock } = await startLeases()
    await one.take(ADDRESS)
    clock.now = 5000
    expect(await one.renew()).toBe(false)
  })

  it('createLease does not keep what came too late', async () => {
    const { server, redis, one } = await startLeases()
    server.stop()
    expect(await one.take(ADDRESS)).toBe(false)
    server.go()
    await vi.waitFor(async () => expect(await redis.keys.get(`${redis.prefix}lease`)).toBeNull())
    expect(await one.take(ADDRESS)).toBe(true)
  })
})
