import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { instant, MINUTE, millis } from '../../core/model/units.ts'
import { appDisplays } from '../../server/app-displays.ts'
import { next, startScreens } from '../helpers/screens.ts'
import { NOON } from '../helpers/start-test-server.ts'

describe('appDisplays', () => {
  it('appDisplays names the screens that have been away for ten minutes, and since when', async () => {
    const { pair, store, clock } = await startScreens()
    const { id } = await pair()
    const { missingDisplays } = appDisplays({
      ...{ store, board: { newest: () => null }, settings: store.settings, now: () => clock.now },
      ...{ later: () => () => {}, bytes: randomBytes, base: () => '', build: 'build', changed: () => {} },
    })
    expect(missingDisplays()).toEqual([])
    clock.now = instant(NOON + millis(10 * MINUTE))
    expect(missingDisplays()).toEqual([{ id, name: 'Left of the door', teams: ['help-desk'], since: NOON }])
  })

  it('appDisplays tells every page of the desk when a screen comes and goes', async () => {
    const { pair, connect, url, cookie } = await startScreens()
    const { token } = await pair()
    const { io } = await import('socket.io-client')
    const desk = io(`${url}/admin`, {
      ...{ transports: ['websocket'], extraHeaders: cookie, forceNew: true, reconnection: false },
    })
    await next(desk, 'snapshot')
    const came = next(desk, 'displays')
    const socket = connect({ token })
    await came
    const left = next(desk, 'displays')
    socket.disconnect()
    await left
    desk.disconnect()
  })
})
