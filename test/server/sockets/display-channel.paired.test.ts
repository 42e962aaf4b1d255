import { describe, expect, it, vi } from 'vitest'
import type { DisplayOrders } from '../../../core/model/display.ts'
import { DAY, instant } from '../../../core/model/units.ts'
import { defaultSettings } from '../../../server/default-settings.ts'
import { aReport } from '../../helpers/a-report.ts'
import { next, refusal, snapshotsOf, someSettings, startScreens } from '../../helpers/screens.ts'
import { NOON, testConfig } from '../../helpers/start-test-server.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

/** The default team and a second one. */
function twoTeams() {
  const settings = defaultSettings(testConfig(), NOON)
  const [team] = settings.teams
  return { ...settings, teams: [team!, { ...team!, id: 'sales', name: 'Sales' }] }
}

describe('openDisplayChannel', () => {
  it('openDisplayChannel lets nobody in who is not paired, and says how', async () => {
    const { connect } = await startScreens()
    for (const auth of [{}, { team: 'help-desk' }, { token: 'nothing' }, { token: 5 }])
      expect(await refusal(connect(auth))).toMatchObject({ reason: 'pair' })
  })

  it('openDisplayChannel lets everybody in while every screen is allowed, and no longer', async () => {
    const { connect, call, page } = await startScreens({}, { open: true })
    const socket = connect({ token: 'of another house' })
    const orders = await next<DisplayOrders>(socket, 'orders')
    expect(orders).toMatchObject({ teams: ['help-desk'], theme: 'dark', blank: false })
    expect(await refusal(connect({ team: 'nowhere' }))).toMatchObject({ reason: 'no-team' })
    const gone = next(socket, 'disconnect')
    await call('PUT', 'displays/open', { revision: (await page()).revision, open: false })
    expect(await gone).toBe('io server disconnect')
  })

  it('openDisplayChannel lets everybody see the demo', async () => {
    const { connect, advance } = await startScreens({ source: { name: 'demo' } })
    await advance(0)
    expect(await next(connect({}), 'snapshot')).toMatchObject({ demo: true })
  })

  it('openDisplayChannel tells a screen how it is set up before its first snapshot, and again when that changes', async () => {
    const { connect, pair, call, page } = await startScreens()
    const { id, token } = await pair()
    const socket = connect({ token })
    const seen: string[] = []
    socket.onAny(event => seen.push(event))
    const got = snapshotsOf(socket)
    const { audience: _, ...orders } = { ...someSettings(), blank: false }
    expect(await next(socket, 'orders')).toEqual(orders)
    await vi.waitFor(() => expect(got).toHaveLength(1))
    expect(seen).toEqual(['orders', 'snapshot'])
    const again = next(socket, 'orders')
    await call('PUT', `displays/${id}`, {
      ...{ revision: (await page()).revision, settings: someSettings({ name: 'Right' }) },
    })
    expect(await again).toMatchObject({ name: 'Right' })
    const black = next(socket, 'orders')
    await call('PUT', `displays/${id}/blank`, { blank: true })
    expect(await black).toMatchObject({ blank: true })
  })

  it('openDisplayChannel gives a screen its own teams only, whatever it asks for', async () => {
    const { connect, pair } = await startScreens({ settings: twoTeams() })
    const { token } = await pair({ teams: ['sales'] })
    const got = snapshotsOf(connect({ token, team: 'help-desk' }))
    await vi.waitFor(() => expect(got).toHaveLength(1))
    expect(got.map(({ team }) => team.id)).toEqual(['sales'])
  })

  it('openDisplayChannel gives each team of a screen its own turn, so that one that is not acknowledged holds up no other', async () => {
    const { connect, pair, advance, watcher } = await startScreens({ settings: twoTeams() })
    const { token } = await pair({ teams: ['sales', 'help-desk'] })
    const socket = connect({ token })
    const got: string[] = []
    socket.on('snapshot', ({ team }, round) => {
      got.push(team.id)
      if (team.id === 'sales') socket.emit('seen', round)
    })
    await vi.waitFor(() => expect(got).toEqual(['sales', 'help-desk']))
    watcher.changed()
    await advance(1000)
    await vi.waitFor(() => expect(got).toEqual(['sales', 'help-desk', 'sales']))
  })

  it('openDisplayChannel stops sending a team that the screen no longer shows', async () => {
    const { connect, pair, call, page, advance } = await startScreens({ settings: twoTeams() })
    const { id, token } = await pair({ teams: ['sales', 'help-desk'] })
    const got = snapshotsOf(connect({ token }))
    await vi.waitFor(() => expect(got).toHaveLength(2))
    await call('PUT', `displays/${id}`, {
      ...{ revision: (await page()).revision, settings: someSettings({ teams: ['sales'] }) },
    })
    await advance(30_000)
    await vi.waitFor(() => expect(got.length).toBeGreaterThan(3))
    expect(new Set(got.slice(2).map(({ team }) => team.id))).toEqual(new Set(['sales']))
  })

  it('openDisplayChannel lets a revoked screen go at once, and tells it why, also after a restart', async () => {
    const folder = await temporaryFolder()
    const first = await startScreens({ folder })
    const { id, token } = await first.pair()
    const socket = first.connect({ token })
    await next(socket, 'snapshot')
    const gone = next(socket, 'disconnect')
    await first.call('DELETE', `displays/${id}`)
    expect(await gone).toBe('io server disconnect')
    expect(await refusal(first.connect({ token }))).toMatchObject({ reason: 'revoked' })
    await first.close()
    const second = await startScreens({ folder })
    expect(await refusal(second.connect({ token }))).toMatchObject({ reason: 'revoked' })
  })

  it('openDisplayChannel knows a token after a restart of the server', async () => {
    const folder = await temporaryFolder()
    const first = await startScreens({ folder })
    const { token } = await first.pair()
    await first.close()
    const second = await startScreens({ folder })
    expect(await next(second.connect({ token }), 'orders')).toMatchObject({ name: 'Left of the door' })
  })

  it('openDisplayChannel lets the old token of a screen go that is paired again, and keeps the screen', async () => {
    const { connect, pair, asked, call, collect, page } = await startScreens()
    const { id, token } = await pair()
    const socket = connect({ token })
    await next(socket, 'snapshot')
    const gone = next(socket, 'disconnect')
    const { device, code } = await asked()
    await call('POST', `displays/${id}/pair`, { code })
    await gone
    const again = (await collect(device)).body
    expect(again.id).toBe(id)
    await next(connect({ token: again.token }), 'snapshot')
    expect(await refusal(connect({ token }))).toMatchObject({ reason: 'revoked' })
    expect((await page()).displays).toHaveLength(1)
  })

  it('openDisplayChannel lets a phone go when its ninety days are over', async () => {
    const { connect, call, clock, advance } = await startScreens()
    const { link } = (await call('POST', 'displays/phone', { team: 'help-desk', name: 'Phone' })).body
    const one = new URL(link).searchParams.get('phone')
    const { token } = (await call('POST', 'pairings/phone', { link: one }, {})).body
    clock.now = instant(NOON + 90 * DAY - 1000)
    const socket = connect({ token })
    snapshotsOf(socket)
    await next(socket, 'orders')
    const gone = next(socket, 'disconnect')
    clock.now = instant(NOON + 90 * DAY)
    await advance(30_000)
    expect(await gone).toBe('io server disconnect')
    expect(await refusal(connect({ token }))).toMatchObject({ reason: 'revoked' })
  })

  it('openDisplayChannel keeps what a screen tells of itself', async () => {
    const { connect, pair, page } = await startScreens()
    const { token } = await pair()
    const socket = connect({ token })
    await next(socket, 'snapshot')
    socket.emit('report', aReport())
    await vi.waitFor(async () => expect((await page()).displays[0].report).toEqual(aReport()))
  })
})
