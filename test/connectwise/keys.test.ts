import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createLog } from '../../server/log.ts'
import { FAULT_KINDS, type FaultKind } from './faults.ts'
import { MONTH } from './measured.ts'
import { ourSource } from './our-source.ts'
import { startSimulator } from './start-simulator.ts'
import { KEYS } from './world.ts'

const NOW = Date.parse('2026-11-12T18:00:00Z')
const PAIR = `${KEYS.publicKey}:${KEYS.privateKey}`
const SECRETS = [
  ...[KEYS.publicKey, KEYS.privateKey, KEYS.clientId, PAIR, `${KEYS.company}+${PAIR}`],
].flatMap(secret => [
  secret,
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  encodeURIComponent(secret),
])

const PATHS = [
  '/login',
  '/service/boards',
  '/service/tickets',
  '/service/surveys',
  '/finance',
  '/sales',
  '/system',
]

const simulator = startSimulator()

/** All that the source says of a server where everything at a path goes wrong: results, errors to their depth, the log. */
async function said(kind: FaultKind, path: string): Promise<string> {
  await simulator.begin(NOW)
  await simulator.happen([{ kind: 'open' }])
  await simulator.fault({ kind, path, times: 1000, seconds: 1 })
  const { source, client } = ourSource(simulator.site(), NOW)
  const signal = new AbortController().signal
  const asked = [
    () => source.fetch(MONTH, signal),
    () => source.check?.(signal),
    () => source.facts?.(signal),
    () => source.readiness?.(MONTH, signal),
    () => client.count(`${path}/tickets`, `id = 1 or summary = "${KEYS.privateKey}"`, signal),
  ]
  let text = ''
  const log = createLog('trace', {
    write(line) {
      text += line
    },
  })
  for (const ask of asked) {
    const [told] = await Promise.allSettled([ask()])
    text += inspect(told, { depth: 20, showHidden: true, maxStringLength: null, maxArrayLength: null })
    if (told.status === 'rejected') log.error(told.reason)
  }
  return text
}

describe('the keys', () => {
  it.each(FAULT_KINDS.filter(kind => kind !== 'held'))(
    'createClient lets no key into an answer, an error or the log when everything is %s',
    async kind => {
      for (const path of PATHS) {
        const text = await said(kind, path)
        expect(text.length).toBeGreaterThan(100)
        for (const secret of SECRETS) expect(text).not.toContain(secret)
      }
    },
    30_000,
  )

  it('createClient lets no key into what it says when it is given up while it waits', async () => {
    await simulator.begin(NOW)
    await simulator.fault({ kind: 'held', times: 1000 })
    const { source } = ourSource(simulator.site(), NOW)
    const control = new AbortController()
    const fetching = source.fetch(MONTH, control.signal)
    while ((await simulator.requests()).length === 0);
    control.abort()
    const [told] = await Promise.allSettled([fetching])
    expect(told.status).toBe('rejected')
    for (const secret of SECRETS) expect(inspect(told, { depth: 20 })).not.toContain(secret)
  })

  it('the search finds a key that is there, and the server does send them back', async () => {
    await simulator.begin(NOW)
    await simulator.fault({ kind: 'html' })
    const page = await (await fetch(`http://${simulator.site()}/v2026_4/apis/3.0/service/tickets`)).text()
    expect(SECRETS.filter(secret => page.includes(secret))).toContain(KEYS.privateKey)
  })
})
