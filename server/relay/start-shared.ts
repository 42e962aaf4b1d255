import { randomUUID } from 'node:crypto'
import { millis } from '../../core/model/units.ts'
import { plainMachine } from '../machine.ts'
import { publicBase } from '../public-base.ts'
import { listenSentence, StartError, type Started, type StartParts, start } from '../start.ts'
import { openDataFolder } from '../store/data-folder.ts'
import { lockData, type Unlock } from '../store/data-lock.ts'
import type { Cancel } from '../store/later.ts'
import { StoreError } from '../store/store-error.ts'
import { connectRedis } from './connect-redis.ts'
import { createLease } from './lease.ts'
import { openRelays } from './open-relays.ts'
import { createRelay, type Relay } from './relay.ts'

export interface SharedParts extends StartParts {
  readonly redisUrl: string
  /** It listens as a relay, or has become the holder. */
  readonly started: (started: Pick<Started, 'port' | 'setup'>) => void
  /** The lease is lost: the process must end at once, since another one polls and writes from now on. */
  readonly lost: (sentence: string) => void
}

const TRY_EVERY = millis(500)
const RENEW_EVERY = millis(500)
/** The data folder is taken: whoever has the lock may end, and meanwhile another may have the lease. */
const AFTER_LOCKED = millis(2000)

/**
 * Runs as one of several processes of one company. Each listens as a relay first; the one that gets the lease opens the store
 * and polls. Resolves once it listens. Rejects with a `StartError` where it cannot.
 */
export async function startShared(parts: SharedParts): Promise<Pick<Started['app'], 'close'>> {
  const { config, later, report, warn, lost } = parts
  const monotonic = (parts.machine ?? plainMachine(parts.now)).monotonic
  const redis = await connectRedis(parts.redisUrl, createTeller(warn, monotonic))
  const lease = createLease({ redis, token: randomUUID(), monotonic })
  let holder: string | null = null
  const relayOn = (port: number) =>
    createRelay({ ...parts, config: { ...config, port }, redis, holder: () => holder })
  let running: Pick<Started['app'], 'close'>
  let cancel: Cancel = () => {}
  let ended = false
  const plan = (run: () => Promise<void>, wait = TRY_EVERY) => {
    if (!ended) cancel = later(() => void run().catch(report), wait)
  }

  const relay: Relay = relayOn(config.port)
  const port = await relay.listen().catch(error => {
    redis.close()
    throw new StartError(listenSentence(error, config), { cause: error })
  })
  const own = publicBase({ ...config, publicUrl: null }, port)
  running = relay

  const wait = async () => {
    if (!(await lease.take(own))) {
      const found = await lease.holder().catch(() => holder)
      holder = found === own ? null : found
      return plan(wait)
    }
    const unlock = await lockOf(config.dataDir).catch(async error => {
      await lease.release()
      warn(error instanceof StoreError ? error.message : String(error))
      return null
    })
    if (unlock === null || ended) return plan(wait, AFTER_LOCKED)
    await become(unlock)
  }
  const become = async (unlock: Unlock) => {
    // The lease is renewed while the store is opened, however long that takes.
    plan(keep, RENEW_EVERY)
    try {
      const relays = openRelays({ ...parts, redis, lease, monotonic })
      const { app, setup } = await start({
        ...parts,
        config: { ...config, port },
        unlock,
        relays,
        freePort: relay.close,
      })
      running = app
      parts.started({ port, setup })
    } catch (error) {
      await lease.release()
      lost(error instanceof StartError ? error.message : String(error))
    }
  }
  const keep = async () => {
    if (await lease.renew()) return plan(keep, RENEW_EVERY)
    if (!ended) lost('The lease in Redis is lost, so that another process may poll and write. This one ends.')
  }
  await wait()
  if (running === relay) parts.started({ port, setup: null })
  return {
    async close() {
      ended = true
      cancel()
      await running.close()
      await lease.release()
      redis.close()
    },
  }
}

const lockOf = (dataDir: string) => openDataFolder(dataDir).then(() => lockData(dataDir))

/** Tells of Redis being away once in a minute. */
function createTeller(warn: (message: string) => void, monotonic: () => number) {
  let told = Number.NEGATIVE_INFINITY
  return (error: unknown) => {
    if (monotonic() < told + 60_000) return
    told = monotonic()
    warn(
      `Redis does not answer: ${error instanceof Error ? error.message : error}. Walls keep what they show.`,
    )
  }
}
