import { describe, expect, it } from 'vitest'
import { openSmileBack, review } from './open-smileback.ts'
import { KEYS, said } from './smileback-server.ts'

const told = async (it: Awaited<ReturnType<typeof openSmileBack>>) => {
  const { areas } = (await it.source.check?.(it.signal)) ?? { areas: [] }
  return areas.map(({ id, ok, sentence, remedy }) => [id, ok, sentence, remedy !== null])
}
const SIGNED_IN = ['sign-in', true, 'The keys and the user are accepted.', false]

describe('smileBackCheck', () => {
  it('smileBackCheck says how many answers it can read', async () => {
    const it = await openSmileBack()
    const none = 'Reviews can be read. None was answered or changed in the last 30 days.'
    expect(await told(it)).toEqual([SIGNED_IN, ['reviews', true, none, false]])
    it.put(review(1, '12 12:00'), review(2, '13 12:00'))
    const two = 'Reviews can be read. Answered or changed in the last 30 days: 2.'
    expect(await told(it)).toEqual([SIGNED_IN, ['reviews', true, two, false]])
    expect(it.lists().at(-1)?.get('limit')).toBe('1')
  })

  it('smileBackCheck tells how far the clocks are apart', async () => {
    const it = await openSmileBack()
    it.troubles.push(said(401, { date: new Date(it.clock.now + 90_000).toUTCString() }))
    expect(await it.source.check?.(it.signal)).toMatchObject({ version: null, clock: 90_000 })
  })

  it.each([
    [{ clientSecret: 'wrong' }, 'SmileBack refuses the client ID or the client secret.'],
    [{ password: 'wrong' }, 'SmileBack refuses the user name or the password.'],
  ])('smileBackCheck says which of the keys is wrong: %j', async (wrong, sentence) => {
    const it = await openSmileBack({ keys: { ...KEYS, ...wrong } })
    expect(await told(it)).toEqual([
      ['sign-in', false, sentence, true],
      ['reviews', false, 'Not tried, since nobody is signed in.', true],
    ])
  })

  it('smileBackCheck tells a role that is too small, and a site that is none', async () => {
    const it = await openSmileBack()
    await it.fetch()
    it.troubles.push((_, response) => void response.end('{"access_token":"t"}'), said(403))
    const small = 'SmileBack does not let this user read reviews.'
    expect(await told(it)).toEqual([SIGNED_IN, ['reviews', false, small, true]])
    const nowhere = await openSmileBack({ settings: { site: 'a b' } })
    expect((await told(nowhere))[0]?.[2]).toContain('is not a host name')
  })

  it('smileBackCheck rejects when it is told to stop', async () => {
    const it = await openSmileBack()
    await expect(it.source.check?.(AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
  })
})
