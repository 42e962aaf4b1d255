import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { seenAt } from '../../core/snapshot/freshness.ts'
import type { Feed, FeedState } from '../../display/feed.ts'
import { Wall } from '../../display/wall.tsx'
import { extremeSnapshots } from '../helpers/extreme-snapshots.ts'
import { rendered, sampleSpeech, words } from '../helpers/rendered.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'

const feed = (seen: Snapshot | null, state: FeedState): Feed => ({
  state: () => state,
  refusal: () => null,
  seen: () => seen,
  now: () => sampleSnapshot.now,
  speech: () => sampleSpeech,
})

describe('Wall', () => {
  it('Wall without a snapshot says that it is connecting', () => {
    expect(words(() => <Wall feed={feed(null, 'connecting')} />)).toMatch(/^Connecting\n/)
  })

  it('Wall shows a panel for each goal', () => {
    const html = rendered(() => <Wall feed={feed(sampleSnapshot, 'live')} />)
    expect(html.match(/<article/g)).toHaveLength(3)
    expect(html).toContain('main data-count="3"')
    expect(html).not.toContain('wall stale')
  })

  it('Wall that is stale hatches its figures and judges nothing', () => {
    const stale = seenAt(extremeSnapshots.stale, sampleSnapshot.now)
    expect(rendered(() => <Wall feed={feed(stale, 'live')} />)).toMatch(/class="wall {1,2}stale/)
    expect(words(() => <Wall feed={feed(stale, 'live')} />).match(/Not known/g)).toHaveLength(3)
  })

  it('Wall that lost the server keeps its figures and says so', () => {
    const text = words(() => <Wall feed={feed(sampleSnapshot, 'offline')} />)
    expect(text).toContain('Not connected')
    expect(text).toContain('$11,093')
  })
})
