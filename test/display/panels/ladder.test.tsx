import { describe, expect, it } from 'vitest'
import { Ladder } from '../../../display/panels/ladder.tsx'
import { extremeSnapshots } from '../../helpers/extreme-snapshots.ts'
import { rendered, sampleSpeech } from '../../helpers/rendered.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'
import { wallStates } from '../../helpers/wall-states.ts'

const ladder = (snapshot = sampleSnapshot) => <Ladder snapshot={snapshot} speech={sampleSpeech} />

describe('Ladder', () => {
  it('Ladder fills as many parts of a bar as a payout takes goals', () => {
    const html = rendered(() => ladder(wallStates['no-forecast']))
    expect(html.match(/<i class="taken/g)).toHaveLength(3 + 2 + 1)
    expect(html.match(/<i/g)).toHaveLength(3 * 3)
  })

  it('Ladder with chances draws one bar a rung, as long as the chance', () => {
    const html = rendered(() => ladder())
    expect([...html.matchAll(/scaleX\(([\d.]+)\)/g)].map(([, scale]) => scale)).toEqual([
      '0.2',
      '0.55',
      '0.25',
    ])
    expect(html.match(/bar {1,2}chances/g)).toHaveLength(3)
  })

  it('Ladder without rungs has no title either', () => {
    const { pool } = sampleSnapshot
    expect(rendered(() => ladder({ ...sampleSnapshot, pool: { ...pool, ladder: [] } }))).not.toContain('<p')
  })

  it('Ladder of nothing likely leads no rung: the amount is that of next month', () => {
    const { 'nothing-likely': nothing } = wallStates
    const pool = { ...nothing.pool, amount: nothing.pool.ladder[0]!.amount }
    expect(rendered(() => ladder({ ...nothing, pool }))).not.toContain('lead')
  })

  it('Ladder marks the rung of now and no other', () => {
    const html = rendered(() => ladder())
    expect(html.match(/rung {1,2}lead/g)).toHaveLength(1)
    expect(html.match(/>now</g)).toHaveLength(1)
  })

  it('Ladder shows at most four rungs', () => {
    expect(rendered(() => ladder(extremeSnapshots.large)).match(/class="bar/g)).toHaveLength(4)
  })

  it('Ladder without rungs is its title', () => {
    const pool = { ...sampleSnapshot.pool, ladder: [] }
    expect(rendered(() => ladder({ ...sampleSnapshot, pool }))).not.toContain('class="bar')
  })
})
