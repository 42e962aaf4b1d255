import { describe, expect, it } from 'vitest'
import type { PoolShown } from '../../../core/model/audience.ts'
import type { Snapshot } from '../../../core/model/snapshot.ts'
import { audienceSnapshot } from '../../../core/snapshot/audience-snapshot.ts'
import { Metric } from '../../../display/panels/metric.tsx'
import { Pool } from '../../../display/panels/pool.tsx'
import { rendered, sampleSpeech, words } from '../../helpers/rendered.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'
import { wallStates } from '../../helpers/wall-states.ts'

const shown = (pool: PoolShown, from: Snapshot) => audienceSnapshot(from, { pool, clients: false })
const panel = (snapshot: Snapshot) => {
  const speech = { ...sampleSpeech, now: snapshot.now, amounts: snapshot.audience.pool }
  return <Pool snapshot={snapshot} speech={speech} connected />
}
const text = (pool: PoolShown, from: Snapshot = sampleSnapshot) =>
  words(() => panel(shown(pool, from))).replaceAll('\u00a0', ' ')

describe('Pool', () => {
  it('Pool in percent says label, percentage, what it is one of, and the ladder', () => {
    expect(text('percent').split('\n')).toEqual([
      'On track for',
      '67%',
      'of the full pool, 8% for a full share',
      'Satisfaction would add 33%',
      'How November can end',
      '100% 20% likely',
      '67% 55% likely now',
      '33% 25% likely',
    ])
  })

  it('Pool of the first days says the full share by itself, since the label names the pool', () => {
    expect(text('percent', wallStates.early)).toContain('100%\n13% for a full share\nEarly: ')
  })

  it('Pool with bars has a bar in the place of the amount, and rungs by their goals', () => {
    expect(text('bars').split('\n')).toEqual([
      ...['On track for', 'now', 'How November can end', 'all 3 goals', '2 goals now', '1 goal'],
    ])
    const markup = rendered(() => panel(shown('bars', sampleSnapshot)))
    expect(markup).toContain('class="pool-bar"')
    expect(markup).not.toContain('class="amount"')
  })

  it('Pool with bars and without an amount shows a dash', () => {
    const none = { ...sampleSnapshot, pool: { ...sampleSnapshot.pool, amount: null, ifNow: null } }
    expect(text('bars', none)).toMatch(/^On track for\n\u2013\n/)
  })

  it.each(Object.entries(wallStates))(
    'Pool of %s says no money in percent, and no percentage with bars',
    (_, state) => {
      expect(text('percent', state)).not.toMatch(/\$/)
      // The goal of an announcement is no number of the pool.
      expect(text('bars', state).replace('satisfaction above 98%', '')).not.toMatch(/[$%]/)
    },
  )

  it('Pool of a stale source says where to look, and not what was in its file', () => {
    const sources = wallStates.stale.sources.map(source => ({ ...source, problem: '/srv/sales.csv: $5' }))
    const said = text('bars', { ...wallStates.stale, sources })
    expect(said).toContain('The admin pages say what is wrong with ConnectWise\nGoals are not judged')
  })
})

describe('Metric', () => {
  it('Metric says in percent what its goal pays, and with bars nothing of it', () => {
    const foot = (pool: PoolShown) => {
      const { metrics } = shown(pool, sampleSnapshot)
      return words(() => <Metric metric={metrics[0]!} speech={{ ...sampleSpeech, amounts: pool }} />)
    }
    expect(foot('percent')).toContain('Holding 33% of pool next 360')
    expect(foot('bars')).toContain('Holding next 360')
  })
})
