import { describe, expect, it } from 'vitest'
import { Trend } from '../../../display/panels/trend.tsx'
import { rendered, sampleSpeech } from '../../helpers/rendered.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const [mttr] = sampleSnapshot.metrics

describe('Trend', () => {
  it('Trend draws the month so far, the goal line with its label at the same height, and the last point', () => {
    const html = rendered(() => <Trend metric={mttr!} speech={sampleSpeech} />)
    const goal = /class="goal-line" d="M0 ([\d.]+)H100"/.exec(html)?.[1]
    expect(goal).toBeDefined()
    expect(html).toContain(`top:${goal}%`)
    expect(html).toMatch(/class="value-line" d="M0,[\d.]+L/)
    expect(html).toMatch(/class="fan" d="M76\.19,[\d.]+L100,[\d.]+L100,[\d.]+L76\.19,[\d.]+Z/)
    expect(html).toMatch(/class="last" style="left:76\.19\d*%/)
  })
})
