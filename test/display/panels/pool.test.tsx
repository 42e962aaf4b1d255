import { describe, expect, it } from 'vitest'
import { seenAt } from '../../../core/snapshot/freshness.ts'
import { Pool } from '../../../display/panels/pool.tsx'
import { extremeSnapshots } from '../../helpers/extreme-snapshots.ts'
import { rendered, sampleSpeech, words } from '../../helpers/rendered.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const pool = (snapshot = sampleSnapshot, connected = true) => (
  <Pool snapshot={snapshot} speech={sampleSpeech} connected={connected} />
)

describe('Pool', () => {
  it('Pool says label, amount, full share, what a goal would add, and the ladder', () => {
    expect(words(() => pool()).split('\n')).toEqual([
      'If it ended now',
      '$11,093',
      '$1,386 for a full share',
      'Satisfaction would add $5,547',
      'All goals: $16,640. No forecast yet',
      'What November can pay',
      '$16,640 all 3 goals',
      '$11,093 2 goals now',
      '$5,547 1 goal',
    ])
  })

  it('Pool gives the style sheet the width of its amount', () => {
    expect(rendered(() => pool())).toContain('--wide:6.5')
  })

  it('Pool of a rehearsal says that nothing is owed', () => {
    const text = words(() => pool({ ...sampleSnapshot, pool: { ...sampleSnapshot.pool, rehearsal: true } }))
    expect(text).toContain('Rehearsal: nothing is owed this month')
    expect(text).toContain('What November would pay')
    expect(words(() => pool())).not.toContain('Rehearsal')
  })

  it('Pool that is stale says as of when, that goals are not judged, and why', () => {
    const text = words(() => pool(seenAt(extremeSnapshots.stale, sampleSnapshot.now)))
    expect(text).toMatch(/^As of 2:46\n\$11,093\n/)
    expect(text).toContain('ConnectWise is not answering\nGoals are not judged')
    expect(text).not.toContain('would add')
  })

  it('Pool that is stale because the server is lost says so', () => {
    const text = words(() => pool(seenAt(extremeSnapshots.stale, sampleSnapshot.now), false))
    expect(text).toContain('The server is not answering')
  })

  it('Pool says while it is live what a person has to mend, and the whole problem only once it is stale', () => {
    const sources = sampleSnapshot.sources.map(source => ({
      ...{ ...source, problem: '12 of 980 rows are not used. First: line 17.' },
      notice: '12 of 980 rows are not used.',
    }))
    const live = words(() => pool({ ...sampleSnapshot, sources }))
    expect(live).toContain('for a full share\n12 of 980 rows are not used.\nSatisfaction would add')
    const failed = { ...sampleSnapshot, sources: sources.map(source => ({ ...source, failed: true })) }
    const stale = words(() => pool(seenAt(failed, sampleSnapshot.now)))
    expect(stale).toContain('\n12 of 980 rows are not used. First: line 17.\n')
  })

  it('Pool without data shows a dash, never 0', () => {
    const text = words(() => pool(extremeSnapshots.empty))
    expect(text).toMatch(/^No data yet\n\u2013\n/)
    expect(text).not.toContain('for a full share')
  })
})
