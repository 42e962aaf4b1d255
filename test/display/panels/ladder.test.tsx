import { describe, expect, it } from 'vitest'
import { Ladder } from '../../../display/panels/ladder.tsx'
import { extremeSnapshots } from '../../helpers/extreme-snapshots.ts'
import { rendered, sampleSpeech } from '../../helpers/rendered.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const ladder = (snapshot = sampleSnapshot) => <Ladder snapshot={snapshot} speech={sampleSpeech} />

describe('Ladder', () => {
  it('Ladder fills as many parts of a bar as a payout takes goals', () => {
    const html = rendered(() => ladder())
    expect(html.match(/<i class="taken/g)).toHaveLength(3 + 2 + 1)
    expect(html.match(/<i/g)).toHaveLength(3 * 3)
  })

  it('Ladder marks the rung of now and no other', () => {
    const html = rendered(() => ladder())
    expect(html.match(/rung {1,2}lead/g)).toHaveLength(1)
    expect(html.match(/>now</g)).toHaveLength(1)
  })

  it('Ladder shows at most four rungs', () => {
    expect(rendered(() => ladder(extremeSnapshots.large)).match(/class="bar"/g)).toHaveLength(4)
  })

  it('Ladder without rungs is its title', () => {
    const pool = { ...sampleSnapshot.pool, ladder: [] }
    expect(rendered(() => ladder({ ...sampleSnapshot, pool }))).not.toContain('class="bar"')
  })
})
