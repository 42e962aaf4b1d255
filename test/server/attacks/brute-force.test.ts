import { describe, expect, it } from 'vitest'
import { attacker } from '../../helpers/attacker.ts'
import { PASSWORD } from '../../helpers/open-door.ts'
import { someSettings, startScreens } from '../../helpers/screens.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'

const statuses = async (times: number, ask: (at: number) => Promise<{ readonly status: number }>) => {
  const all: number[] = []
  for (let at = 0; at < times; at += 1) all.push((await ask(at)).status)
  return all
}

describe('attack: brute force', () => {
  it('attack: brute force of a password ends after five, and the right one has to wait too', async () => {
    const { port } = await startTestServer()
    const { send } = attacker(port)
    const guess = (password: string) => send('POST', 'sign-in', { password })
    expect(await statuses(7, at => guess(`wrong ${at}`))).toEqual([401, 401, 401, 401, 401, 429, 429])
    expect((await guess(PASSWORD)).status).toBe(429)
  })

  it('attack: brute force of a password from many addresses ends after ten for one name', async () => {
    const { port } = await startTestServer({ env: { TRUST_PROXY: 'loopback' } })
    const { send } = attacker(port)
    const all = await statuses(12, at =>
      send(
        'POST',
        'sign-in',
        { name: 'manager', password: `wrong ${at}` },
        { 'x-forwarded-for': `10.0.0.${at}` },
      ),
    )
    expect(all).toEqual([...Array(10).fill(401), 429, 429])
  })

  it('attack: brute force of a password by made-up X-Forwarded-For counts as one address', async () => {
    const { port } = await startTestServer()
    const { send } = attacker(port)
    const all = await statuses(6, at =>
      send('POST', 'sign-in', { password: `wrong ${at}` }, { 'x-forwarded-for': `10.0.0.${at}` }),
    )
    expect(all.at(-1)).toBe(429)
  })

  it('attack: brute force of a code at sign-in ends after five', async () => {
    const { port, cookie, store } = await startTestServer()
    const { send } = attacker(port)
    const begun = JSON.parse((await send('POST', 'me/totp', { password: PASSWORD }, cookie)).text)
    expect(Object.keys(begun).length).toBeGreaterThan(0)
    await store.auth.edit(state => ({
      ...state,
      revision: state.revision + 1,
      users: state.users.map(user => ({ ...user, totp: user.totp && { ...user.totp, confirmed: true } })),
    }))
    const all = await statuses(7, at =>
      send('POST', 'sign-in', { password: PASSWORD, code: String(100_000 + at) }),
    )
    expect(all).toEqual([401, 401, 401, 401, 401, 429, 429])
  })

  it('attack: brute force of a pairing code ends after ten', async () => {
    const { call, asked } = await startScreens()
    const { code } = await asked()
    const guess = (at: number) => call('POST', 'displays', { code: word(at), settings: someSettings() })
    const all = await statuses(12, guess)
    expect(all).toEqual([...Array(10).fill(422), 429, 429])
    expect((await call('POST', 'displays', { code, settings: someSettings() })).status).toBe(429)
  })

  it('attack: brute force of a token of set-up, and of a link for a phone, ends with the minute', async () => {
    const { port } = await startTestServer({ limits: { atDoors: 4 } })
    const { send } = attacker(port)
    const token = 'k'.repeat(43)
    const all = [
      await send('POST', 'setup', { token, password: PASSWORD }),
      await send('POST', 'setup/check', { token }),
      await send('POST', 'setup/check/', { token }),
      await send('POST', 'Pairings/Phone', { link: token }),
      await send('POST', 'setup', { token, password: PASSWORD }),
    ]
    expect(all.map(({ status }) => status)).toEqual([403, 403, 403, 410, 429])
    expect(all.at(-1)?.headers['retry-after']).toBe('60')
  })

  it('attack: whoever is refused at the doors does not keep a wall from asking for its token', async () => {
    const { port } = await startTestServer({ limits: { atDoors: 1 } })
    const { send } = attacker(port)
    const all = await statuses(3, () => send('POST', 'pairings/token', { device: 'd'.repeat(43) }))
    expect(all).toEqual([410, 410, 410])
  })
})

/** A code of the right shape that no screen shows. */
function word(at: number): string {
  return `BBBBBB${'BCDFGHJKLMNPQRSTVWXZ'[at]}B`
}
