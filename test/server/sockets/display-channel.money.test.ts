import { describe, expect, it, vi } from 'vitest'
import type { PoolShown } from '../../../core/model/audience.ts'
import type { Pipeline } from '../../../server/board.ts'
import { type Amounts, moneySnapshot } from '../../helpers/money-snapshot.ts'
import { rawFrames } from '../../helpers/raw-frames.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'
import { startScreens } from '../../helpers/screens.ts'
import { samplePipeline } from '../../helpers/start-test-server.ts'

const AMOUNTS: Amounts = {
  ...{ all: 7_654_321, amount: 4_321_987, ifNow: 4_322_111, fullShare: 654_789 },
  ...{ adds: [765_987, 876_543], rungs: [2_345_678, 4_322_111], low: 3_219_876, high: 5_432_198 },
  ...{ grew: 543_219, pays: 2_468_135, target: 1_357_924, sold: 1_246_813 },
  ...{ previous: 3_692_581, previousAll: 7_415_963, previousShare: 852_147, announced: 1_593_578 },
}
const DIGITS = Object.values(AMOUNTS)
  .flat()
  .map(amount => String(amount))

const pipeline: Pipeline = {
  ...samplePipeline,
  recalculate: ({ v, boot, build, now, demo, settings }) =>
    settings.teams.map(({ id, name }) => ({
      ...moneySnapshot(sampleSnapshot, AMOUNTS),
      ...{ v, boot, build, now, demo, team: { id, name } },
    })),
}

/** Everything that a screen of an audience is sent over three polls, and the amounts in it. */
async function sentTo(pool: PoolShown) {
  const screens = await startScreens({ pipeline })
  const { id, token } = await screens.pair({ audience: { pool, clients: false } })
  const frames = await rawFrames(screens.port, { token })
  const snapshots = () => frames.text().split('["snapshot"').length - 1
  const heard = (count: number) => vi.waitFor(() => expect(snapshots()).toBeGreaterThanOrEqual(count))
  await heard(1)
  for (let n = 2; n < 5; n++) {
    await screens.advance(30_000)
    await heard(n)
  }
  const amounts = () =>
    DIGITS.filter(digits =>
      frames
        .text()
        .replaceAll(/[,.\s]/g, '')
        .includes(digits),
    )
  return { ...screens, id, heard, snapshots, amounts }
}

describe('openDisplayChannel', () => {
  it.each(['percent', 'bars'] as const)(
    'openDisplayChannel never sends a dollar to a screen that shows %s',
    async pool => {
      const { amounts } = await sentTo(pool)
      expect(amounts()).toEqual([])
    },
  )

  it('openDisplayChannel sends every dollar to a screen that may show them, so that the test above can fail', async () => {
    const { amounts } = await sentTo('money')
    expect(amounts()).toEqual(DIGITS)
  })

  it('openDisplayChannel hides dollars from visitors at once, and shows them again when their time is over', async () => {
    const { call, id, token, port, advance, clock } = await (async () => {
      const screens = await startScreens({ pipeline })
      return { ...screens, ...(await screens.pair()) }
    })()
    await call('PUT', `displays/${id}/visitors`, { minutes: 1 })
    const frames = await rawFrames(port, { token })
    const audiences = () =>
      [...frames.text().matchAll(/"audience":\{"pool":"(\w+)"/g)].map(([, pool]) => pool)
    await vi.waitFor(() => expect(audiences()).toEqual(['bars']))
    expect(DIGITS.filter(digits => frames.text().includes(digits))).toEqual([])
    clock.now = (clock.now + 60_000) as never
    await advance(60_000)
    await vi.waitFor(() => expect(audiences().at(-1)).toBe('money'))
  })
})
