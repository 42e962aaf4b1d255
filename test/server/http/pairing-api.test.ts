import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DAY, instant, MINUTE } from '../../../core/model/units.ts'
import { next, someSettings, startScreens } from '../../helpers/screens.ts'
import { NOON } from '../../helpers/start-test-server.ts'

const linkIn = (address: string) => new URL(address).searchParams.get('phone')

describe('pairingApi', () => {
  it('pairingApi gives a screen a code, where to type it, and how often to ask', async () => {
    const { asked } = await startScreens({ env: { PUBLIC_URL: 'https://wall.example.com' } })
    const pairing = await asked()
    expect(pairing).toMatchObject({
      ...{ now: NOON, expires: NOON + 10 * MINUTE, every: 5000 },
      ...{ address: 'https://wall.example.com/admin/displays', qr: { size: expect.any(Number) } },
    })
    expect(pairing.code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/)
    expect(pairing.device).toMatch(/^[\w-]{43}$/)
  })

  it('pairingApi answers 428 until the code is typed, gives the token once, and then 410', async () => {
    const { asked, collect, call } = await startScreens()
    const { device, code } = await asked()
    expect(await collect(device)).toMatchObject({ status: 428, body: { reason: 'pending' } })
    await call('POST', 'displays', { code, settings: someSettings() })
    const got = await collect(device)
    expect(got).toMatchObject({ status: 200, body: { token: expect.stringMatching(/^[\w-]{43}$/) } })
    expect((await collect(device)).status).toBe(410)
  })

  it('pairingApi answers 410 to a code that is ten minutes old', async () => {
    const { asked, collect, call, clock } = await startScreens()
    const { device, code } = await asked()
    clock.now = instant(NOON + 10 * MINUTE)
    expect((await collect(device)).status).toBe(410)
    // A session lasts longer than a code.
    expect((await call('POST', 'displays', { code, settings: someSettings() })).status).toBe(422)
  })

  it('pairingApi keeps the hash of a token on the disk, and never the token', async () => {
    const { pair, folder } = await startScreens()
    const { token } = await pair()
    const text = await readFile(join(folder, 'data', 'displays.json'), 'utf8')
    expect(text).toContain('Left of the door')
    expect(text).not.toContain(token)
  })

  it('pairingApi opens a one-time link on one phone, for 90 days', async () => {
    const { call, page, connect } = await startScreens()
    const made = await call('POST', 'displays/phone', { team: 'help-desk', name: 'My phone' })
    expect(made).toMatchObject({ status: 201, body: { expires: NOON + 15 * MINUTE, qr: {} } })
    const body = { link: linkIn(made.body.link) }
    const opened = await call('POST', 'pairings/phone', body, {})
    expect(opened.status).toBe(200)
    expect((await call('POST', 'pairings/phone', body, {})).status).toBe(410)
    expect((await page()).displays).toMatchObject([
      { id: opened.body.id, kind: 'phone', name: 'My phone', pairedBy: 'manager', expires: NOON + 90 * DAY },
    ])
    expect(await next(connect({ token: opened.body.token }), 'orders')).toMatchObject({
      teams: ['help-desk'],
    })
  })

  it('pairingApi opens no link after fifteen minutes, and none that nobody made', async () => {
    const { call, clock } = await startScreens()
    const { link } = (await call('POST', 'displays/phone', { team: 'help-desk', name: 'P' })).body
    clock.now = instant(NOON + 15 * MINUTE)
    for (const one of [linkIn(link), 'nothing'])
      expect((await call('POST', 'pairings/phone', { link: one }, {})).status).toBe(410)
    expect((await call('POST', 'displays/phone', { team: 'nowhere', name: 'P' })).status).toBe(422)
  })

  it('pairingApi refuses what has another shape, and what a page of another site sends', async () => {
    const { call } = await startScreens()
    expect((await call('POST', 'pairings/token', { device: 5 }, {})).status).toBe(422)
    expect((await call('POST', 'pairings/phone', {}, {})).status).toBe(422)
    const headers = { origin: 'http://evil.example' }
    expect((await call('POST', 'pairings', {}, headers)).status).toBe(403)
  })
})
