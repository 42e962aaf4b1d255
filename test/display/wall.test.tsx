import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { seenAt } from '../../core/snapshot/freshness.ts'
import type { Feed, FeedState } from '../../display/feed.ts'
import { unjudged } from '../../display/kept/unjudged.ts'
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
  teams: () => (seen ? [seen.team.id] : []),
  shown: () => seen?.team.id ?? null,
  show: () => {},
  orders: () => null,
  identified: () => 0,
})

describe('Wall', () => {
  it('Wall without a snapshot says that it looks for the server', () => {
    expect(words(() => <Wall feed={feed(null, 'connecting')} host="poolboard.local" />)).toMatch(
      /^Looking for the server\nat poolboard\.local\n/,
    )
  })

  it('Wall shows a panel for each goal', () => {
    const html = rendered(() => <Wall feed={feed(sampleSnapshot, 'live')} host="poolboard.local" />)
    expect(html.match(/<article/g)).toHaveLength(3)
    expect(html).toContain('main data-count="3"')
    expect(html).not.toContain('wall stale')
  })

  it('Wall that is stale hatches its figures and judges nothing', () => {
    const stale = seenAt(extremeSnapshots.stale, sampleSnapshot.now)
    expect(rendered(() => <Wall feed={feed(stale, 'live')} host="poolboard.local" />)).toMatch(
      /class="wall {1,2}stale/,
    )
    expect(
      words(() => <Wall feed={feed(stale, 'live')} host="poolboard.local" />).match(/Not known/g),
    ).toHaveLength(3)
  })

  it('Wall that lost the server keeps its figures and says so', () => {
    const text = words(() => <Wall feed={feed(sampleSnapshot, 'offline')} host="poolboard.local" />)
    expect(text).toContain('Not connected')
    expect(text).toContain('$11,093')
  })

  it('Wall of what the device kept marks it, judges nothing and names no ticket to answer', () => {
    const kept = feed(unjudged(sampleSnapshot), 'kept')
    const text = words(() => <Wall feed={kept} host="poolboard.local" />)
    expect(text).toContain('Server not answering. As of November 24, 2:46')
    expect(text.match(/Not known/g)).toHaveLength(3)
    expect(text).not.toMatch(/Answer next|late today|Nothing is waiting/)
    expect(rendered(() => <Wall feed={kept} host="poolboard.local" />)).toMatch(/class="wall {1,2}stale kept/)
  })
})
