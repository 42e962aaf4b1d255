import { describe, expect, test } from 'vitest'
import { connectWiseCheck } from '../../../../server/sources/connectwise/check.ts'
import { SETTINGS } from './a-service-desk.ts'
import { aWholePsa, checked, NOW, refusal } from './a-whole-psa.ts'

const AREAS = [
  ...['keys', 'system', 'boards', 'tickets', 'slas', 'members', 'calendars'],
  ...['agreements', 'invoices', 'opportunities', 'surveys'],
]

describe('connectWiseCheck', () => {
  test('connectWiseCheck finds every area readable, with the version and the clock of the server', async () => {
    const { version, clock, areas } = await checked(aWholePsa())
    expect([version, clock]).toEqual(['v2026.4.1', 400])
    expect(areas.map(({ id }) => id)).toEqual(AREAS)
    expect(areas.filter(({ ok, remedy }) => !ok || remedy !== null)).toEqual([])
  })

  test('connectWiseCheck says what can be done without', async () => {
    const { areas } = await checked(aWholePsa())
    expect(areas.filter(({ optional }) => !optional).map(({ id }) => id)).toEqual([
      'keys',
      'boards',
      'tickets',
      'slas',
    ])
  })

  test('connectWiseCheck stops at keys that are refused, with one failed area and what to do', async () => {
    const psa = aWholePsa({ '/system/info': refusal('keys') })
    const { areas, version } = await checked(psa)
    expect(version).toBeNull()
    expect(areas).toEqual([
      {
        id: 'keys',
        label: 'Keys and company',
        ok: false,
        optional: false,
        sentence: 'Refused: keys.',
        remedy: expect.stringContaining('API Keys'),
      },
    ])
    expect(psa.asked).toHaveLength(1)
  })

  test('connectWiseCheck stops where nothing answers', async () => {
    const { areas } = await checked(aWholePsa({ '/system/info': refusal('down') }))
    expect(areas.map(({ id, ok }) => [id, ok])).toEqual([['keys', false]])
  })

  test('connectWiseCheck tests all areas when one of them is refused, and says how to grant it', async () => {
    const refused = {
      ...{
        system: '/system/info',
        boards: '/service/boards',
        tickets: '/service/tickets',
        slas: '/service/SLAs',
      },
      ...{ members: '/system/members', calendars: '/schedule/calendars', agreements: '/finance/agreements' },
      ...{ invoices: '/finance/invoices/1/payments', opportunities: '/sales/opportunities' },
      surveys: '/service/surveys',
    }
    for (const [id, path] of Object.entries(refused)) {
      const { areas, area } = await checked(aWholePsa({ [path]: refusal('role') }))
      expect(areas.filter(({ ok }) => !ok).map(each => each.id)).toEqual([id])
      expect(area(id)?.sentence).toContain('may not read')
      expect(area(id)?.remedy).toMatch(/Security Roles.* > .*Inquire to All/)
    }
  })

  test('connectWiseCheck does not call the keys good where no answer can be read', async () => {
    const answers = Object.keys(aWholePsa().answers).map(path => [path, refusal('unexpected')])
    const { area } = await checked(aWholePsa(Object.fromEntries(answers)))
    expect(area('keys')).toMatchObject({ ok: false, sentence: 'Refused: unexpected.' })
  })

  test('connectWiseCheck calls the keys good where only the system information cannot be read', async () => {
    const { area } = await checked(aWholePsa({ '/system/info': refusal('unexpected') }))
    expect([area('keys')?.ok, area('system')?.ok]).toEqual([true, false])
  })

  test('connectWiseCheck says when the clocks differ by more than changes are read twice for', async () => {
    const psa = aWholePsa()
    psa.clock = -300_000
    const { area, clock } = await checked(psa)
    expect(clock).toBe(-300_000)
    expect(area('system')?.sentence).toBe('Version v2026.4.1. Its clock is 5 minutes behind ours.')
    expect(area('system')?.remedy).toContain('time server')
  })

  test('connectWiseCheck rejects when its signal is aborted, and with mistakes of the program', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    const asked = connectWiseCheck({ api: aWholePsa().api, settings: SETTINGS, now: () => NOW, signal })
    await expect(asked).rejects.toThrow('enough')
    await expect(checked(aWholePsa({ '/service/SLAs': new TypeError('mistake') }))).rejects.toThrow('mistake')
  })
})
