import { describe, expect, it } from 'vitest'
import { realDesk } from '../../helpers/real-desk.ts'

const WALL = 'teams/help-desk/wall'

describe('wallApi', () => {
  it('wallApi turns the codes on and off, which the wall then has', async () => {
    const { ask, store } = await realDesk({})
    const codes = async () => (await ask('snapshot')).json.metrics.map((each: { qr: unknown }) => each.qr)
    expect((await ask(WALL)).json).toEqual({ revision: 0, qr: false })
    expect(await codes()).toEqual([null, null, null])
    expect(await ask(WALL, 'PUT', { revision: 0, qr: true })).toEqual({ status: 200, json: { revision: 1 } })
    expect((await ask(WALL)).json).toEqual({ revision: 1, qr: true })
    for (const code of await codes())
      expect(code).toMatchObject({ size: expect.any(Number), path: expect.any(String) })
    expect((await store.audit.read(1, '')).entries).toMatchObject([
      { what: 'wall', before: { qr: false }, after: { qr: true } },
    ])
    await ask(WALL, 'PUT', { revision: 1, qr: false })
    expect(await codes()).toEqual([null, null, null])
  })

  it('wallApi refuses what was made from an old revision, and what is no setting', async () => {
    const { ask } = await realDesk({})
    expect(await ask(WALL, 'PUT', { revision: 7, qr: true })).toMatchObject({ status: 409 })
    expect(await ask(WALL, 'PUT', { revision: 0, qr: 'yes' })).toMatchObject({ status: 422 })
    expect(await ask('teams/sales/wall')).toMatchObject({ status: 404 })
  })
})
