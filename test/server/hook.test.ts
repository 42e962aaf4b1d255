import { describe, expect, it } from 'vitest'
import { NO_CONNECTIONS } from '../../core/model/connection.ts'
import { type Instant, instant, MINUTE } from '../../core/model/units.ts'
import { createHook } from '../../server/hook.ts'
import type { Store } from '../../server/store/open-store.ts'
import { CONNECTWISE } from '../helpers/a-connection.ts'
import { createFakeLater } from '../helpers/fake-later.ts'
import { NOON } from '../helpers/start-test-server.ts'

const URL_OF_KEY = 'https://api-na.myconnectwise.net/v4_6_release/apis/3.0/system/callbacks/key?id=1'

function hook(site: string | null = CONNECTWISE.site, answer = () => Response.json({ signing_key: 'k' })) {
  const seen = { asked: [] as string[], nudged: [] as (string | undefined)[], reports: [] as unknown[] }
  const clock = { now: NOON as Instant }
  const fake = createFakeLater()
  const data = { ...NO_CONNECTIONS, connectwise: site === null ? null : { ...CONNECTWISE, site }, hook: 'h' }
  const made = createHook({
    store: { connections: { data: () => data } } as unknown as Pick<Store, 'connections'>,
    feeds: { nudge: name => void seen.nudged.push(name) },
    ...{ now: () => clock.now, later: fake.later, report: error => void seen.reports.push(error) },
    fetch: async url => {
      seen.asked.push(String(url))
      return answer()
    },
  })
  const pass = async (wait: number) => {
    clock.now = instant(clock.now + wait)
    await fake.advance(wait)
  }
  return { ...made, seen, clock, pass }
}

describe('createHook', () => {
  it('createHook has a secret while ConnectWise is connected', () => {
    expect([hook().secret(), hook(null).secret()]).toEqual(['h', null])
  })

  it('createHook reads the key from the site, and asks for it once an hour', async () => {
    const { signingKey, seen, clock } = hook()
    expect(await signingKey(URL_OF_KEY)).toBe('k')
    clock.now = instant(NOON + 60 * MINUTE - 1)
    await signingKey(URL_OF_KEY)
    expect(seen.asked).toEqual([URL_OF_KEY])
    clock.now = instant(NOON + 60 * MINUTE)
    await signingKey(URL_OF_KEY)
    await signingKey(`${URL_OF_KEY}&other`)
    expect(seen.asked).toHaveLength(3)
  })

  it.each([
    ['na.myconnectwise.net', 'https://na.myconnectwise.net/key'],
    ['api-na.myconnectwise.net', 'https://na.myconnectwise.net/key'],
    ['NA.myconnectwise.net', 'https://api-na.myconnectwise.net/key'],
    ['cw.example.com:8443', 'https://cw.example.com:8443/key'],
    ['cw.example.com', 'https://cw.example.com:443/key'],
  ])('createHook believes of the site %s the address %s', async (site, url) => {
    expect(await hook(site).signingKey(url)).toBe('k')
  })

  it.each([
    'http://na.myconnectwise.net/key',
    'https://eu.myconnectwise.net/key',
    'https://na.myconnectwise.net.evil.example/key',
    'https://na.myconnectwise.net:8443/key',
    'https://user@na.myconnectwise.net/key',
    'https://evil.example/na.myconnectwise.net',
    'file:///etc/passwd',
    'na.myconnectwise.net',
  ])('createHook asks nobody at %s', async url => {
    const { signingKey, seen } = hook()
    await expect(signingKey(url)).rejects.toThrow('not at the connected ConnectWise')
    expect(seen.asked).toEqual([])
  })

  it.each([
    ['a page', () => new Response('<html>')],
    ['no key', () => Response.json({ signing_key: '' })],
    ['null', () => Response.json(null)],
    ['a refusal', () => Response.json({ signing_key: 'k' }, { status: 403 })],
  ])('createHook takes %s for no key, reports it, and asks again', async (_, answer) => {
    const { signingKey, seen } = hook(CONNECTWISE.site, answer)
    await expect(signingKey(URL_OF_KEY)).rejects.toThrow('no key')
    await expect(signingKey(URL_OF_KEY)).rejects.toThrow('no key')
    expect([seen.asked.length, seen.reports.length]).toEqual([2, 2])
  })

  it('createHook nudges the poller at once, and at most once in five seconds', async () => {
    const { nudge, seen, pass } = hook()
    nudge()
    expect(seen.nudged).toEqual(['connectwise'])
    nudge()
    nudge()
    await pass(4999)
    expect(seen.nudged).toHaveLength(1)
    await pass(1)
    expect(seen.nudged).toHaveLength(2)
    await pass(5000)
    nudge()
    expect(seen.nudged).toHaveLength(3)
  })
})
