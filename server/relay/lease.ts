import type { RedisLinks } from './connect-redis.ts'
import { within } from './within.ts'

/** Who may poll and write. At most one process of a company holds it. Times are milliseconds of a monotonic clock. */
export interface Lease {
  /** Tries to get it, for the process at this address. False where another holds it or Redis does not answer. */
  take(address: string): Promise<boolean>
  /** Holds it longer. False once it is lost: taken by another, or not renewed for so long that it soon ends. */
  renew(): Promise<boolean>
  /** Gives it up, if it is still ours. */
  release(): Promise<void>
  /** Where its holder is reached; null: nobody holds it. Rejects where Redis does not answer. */
  holder(): Promise<string | null>
  /** Writes a key of Redis, unless another holds the lease. False where it was not written. */
  write(key: string, text: string): Promise<boolean>
}

export interface LeaseParts {
  readonly redis: Pick<RedisLinks, 'keys' | 'prefix'>
  /** Of this process alone, for its life. */
  readonly token: string
  monotonic(): number
}

/** How long a lease holds that nobody renews. */
const HOLDS = 5000
/** Without a renewal for this long its holder ends: before another can take it, also where the last answer hangs. */
const TRUSTED = 3000
const ANSWER_WITHIN = 500

// Each compares and acts in one step.
const RENEW = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0`
const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`
const WRITE = `if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('set', KEYS[2], ARGV[2]) return 1 end return 0`

export function createLease({ redis, token, monotonic }: LeaseParts): Lease {
  const { keys, prefix } = redis
  const key = `${prefix}lease`
  let value = ''
  let renewed = Number.NEGATIVE_INFINITY
  const run = (script: string, names: string[], args: string[]) =>
    within(keys.eval(script, { keys: names, arguments: args }), ANSWER_WITHIN)
  const release = async () => {
    await run(RELEASE, [key], [value]).catch(() => {})
  }
  return {
    async take(address) {
      value = JSON.stringify({ token, address })
      const asked = monotonic()
      const set = keys.set(key, value, { condition: 'NX', expiration: { type: 'PX', value: HOLDS } })
      const answer = await within(set, ANSWER_WITHIN).catch(() => null)
      renewed = asked
      if (answer === 'OK') return true
      // An answer that came too late may have been a yes.
      if (answer === null) await release()
      return false
    },
    async renew() {
      const asked = monotonic()
      // A process that was frozen knows it before it does anything else.
      if (asked >= renewed + HOLDS) return false
      const answer = await run(RENEW, [key], [value, String(HOLDS)]).catch(() => null)
      if (answer === 0) return false
      if (answer === 1) renewed = asked
      return monotonic() < renewed + TRUSTED
    },
    release,
    async holder() {
      const text = await within(keys.get(key), ANSWER_WITHIN)
      return typeof text === 'string' ? addressIn(text) : null
    },
    write: async (name, text) => (await run(WRITE, [key, name], [value, text])) === 1,
  }
}

function addressIn(text: string): string | null {
  try {
    const { address }: { address?: unknown } = JSON.parse(text)
    return typeof address === 'string' && URL.canParse(address) ? address : null
  } catch {
    return null
  }
}
