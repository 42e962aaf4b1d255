import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../core/model/snapshot.ts'
import { seenAt } from '../../../core/snapshot/freshness.ts'
import { Pool } from '../../../display/panels/pool.tsx'
import { extremeSnapshots } from '../../helpers/extreme-snapshots.ts'
import { rendered, sampleSpeech, words } from '../../helpers/rendered.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'
import { wallStates } from '../../helpers/wall-states.ts'

const pool = (snapshot = sampleSnapshot, connected = true) => (
  <Pool snapshot={snapshot} speech={sampleSpeech} connected={connected} />
)

const FIRST = ['$2,080 for a full share', 'Early: 31 tickets, 4 answers. If it ended now: $11,093']
const SHARE = '$1,386 for a full share'
const ADD = 'Satisfaction would add $5,547'

/** DOMAIN.md section 5, from the amount to the ladder. */
const ROWS: { readonly [state in keyof typeof wallStates]: readonly string[] } = {
  early: FIRST,
  'no-forecast': [SHARE, 'All goals: $16,640. No forecast yet', ADD],
  'forecast-off': [SHARE, "Forecast off: no better than today's value", ADD],
  'on-track': [SHARE, ADD],
  'on-track-other': [SHARE, 'If it ended now: $5,547', ADD],
  'too-close': [SHARE, 'Too close to call: $5,547 to $16,640', ADD],
  'playing-for': ['$2,080 for a full share', 'About 35%. If it ended now: nothing. Missing: satisfaction'],
  'out-of-reach': [SHARE, 'Satisfaction almost out of reach. Hold the other two'],
  'nothing-likely': ['$2,119 for a full share', 'Satisfaction almost out of reach'],
  provisional: [...FIRST, 'From January 1: satisfaction above 98%', 'November, final on December 4: $11,093'],
  closed: [...FIRST, 'November paid $11,093, $1,386 a full share'],
  stale: [SHARE, 'ConnectWise is not answering', 'Goals are not judged'],
  estimated: [SHARE, 'Pool estimated from October revenue', ADD],
  grew: [SHARE, 'Pool up $312 since October: 2 new agreements', ADD],
}

describe('Pool', () => {
  it('Pool says label, amount, full share, what a goal would add, and the ladder', () => {
    expect(words(() => pool()).split('\n')).toEqual([
      'On track for',
      '$11,093',
      '$1,386 for a full share',
      'Satisfaction would add $5,547',
      'How November can end',
      '$16,640 20%',
      '$11,093 55% now',
      '$5,547 25%',
    ])
  })

  it.each(Object.entries(ROWS))(
    'Pool of %s says what the state table has under the amount',
    (state, lines) => {
      const snapshot: Snapshot = wallStates[state as keyof typeof wallStates]
      const speech = { ...sampleSpeech, now: snapshot.now }
      const text = words(() => <Pool snapshot={snapshot} speech={speech} connected />).split('\n')
      const until = text.findIndex(line => /^(How|What) \w+ can /.test(line))
      expect(text.slice(2, until)).toEqual(lines)
    },
  )

  it('Pool gives the style sheet the width of its amount', () => {
    expect(rendered(() => pool())).toContain('--wide:6.5')
  })

  it('Pool of a rehearsal says that nothing is owed', () => {
    const text = words(() => pool({ ...sampleSnapshot, pool: { ...sampleSnapshot.pool, rehearsal: true } }))
    expect(text).toContain('Rehearsal: nothing is owed this month')
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
