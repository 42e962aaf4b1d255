import { HOUR, type Instant, instant, millis } from '../core/model/units.ts'
import type { Feeds } from './feeds.ts'
import type { HookParts } from './http/hooks-api.ts'
import { httpAnswer } from './sources/http-answer.ts'
import { SourceError } from './sources/source.ts'
import type { Later } from './store/later.ts'
import type { Store } from './store/open-store.ts'

export interface HookInput {
  readonly store: Pick<Store, 'connections'>
  readonly feeds: Pick<Feeds, 'nudge'>
  readonly now: () => Instant
  readonly later: Later
  readonly report: (error: unknown) => void
  readonly fetch?: typeof globalThis.fetch
}

/** ConnectWise waits five seconds for an answer. */
const LONGEST = 4000
const KEPT = HOUR
const APART = 5000

/** What the address that ConnectWise calls is handed: its secret, the keys of signatures, and the poller. */
export function createHook({
  store,
  feeds,
  now,
  later,
  report,
  fetch = globalThis.fetch,
}: HookInput): HookParts {
  const connected = () => {
    const { connectwise, hook } = store.connections.data()
    return connectwise && hook !== null ? { site: connectwise.site, hook } : null
  }
  let kept: { readonly url: string; readonly until: Instant; readonly key: string } | null = null
  let last: Instant | null = null
  let isPlanned = false

  const poll = () => {
    isPlanned = false
    last = now()
    feeds.nudge('connectwise')
  }
  return {
    secret: () => connected()?.hook ?? null,
    async signingKey(given) {
      const url = keyUrl(given, connected()?.site ?? null)
      if (kept?.url === url.href && now() < kept.until) return kept.key
      try {
        const key = await readKey(fetch, url)
        kept = { url: url.href, until: instant(now() + KEPT), key }
        return key
      } catch (error) {
        report(error)
        throw error
      }
    },
    /** At most one in five seconds; what comes in between is one poll at their end. */
    nudge() {
      const wait = last === null ? 0 : last + APART - now()
      if (isPlanned) return
      if (wait <= 0) return poll()
      isPlanned = true
      later(poll, millis(wait))
    },
  }
}

/** Whoever calls says where the key is: only the connected site is believed, and only over HTTPS. */
function keyUrl(given: string, site: string | null): URL {
  const url = URL.canParse(given) ? new URL(given) : null
  const isPlain = url?.protocol === 'https:' && url.username === '' && url.password === ''
  if (url && isPlain && site !== null && bareHost(url.host) === bareHost(hostOf(site))) return url
  throw new SourceError('unexpected', 'A callback named a key that is not at the connected ConnectWise.')
}

const hostOf = (site: string) => {
  const whole = /^https?:\/\//i.test(site) ? site : `https://${site}`
  return URL.canParse(whole) ? new URL(whole).host : ''
}

/** The API of the cloud stands at the site's name with `api-` before it. */
const bareHost = (host: string) => host.replace(/^api-/, '')

async function readKey(fetch: typeof globalThis.fetch, url: URL): Promise<string> {
  const headers = { accept: 'application/json' }
  const { status, text } = await httpAnswer(
    fetch,
    'ConnectWise',
    { url, headers },
    AbortSignal.timeout(LONGEST),
  )
  const key = status === 200 ? signingKey(text) : null
  if (key === null)
    throw new SourceError('unexpected', 'ConnectWise gave no key for the signature of a callback.')
  return key
}

function signingKey(text: string): string | null {
  try {
    const told: { signing_key?: unknown } | null = JSON.parse(text)
    return typeof told?.signing_key === 'string' && told.signing_key !== '' ? told.signing_key : null
  } catch {
    return null
  }
}
