import { describe, expect, it } from 'vitest'
import type { PreviousFigure } from '../../../core/model/snapshot.ts'
import { Previous } from '../../../display/panels/previous.tsx'
import { rendered, sampleSpeech, words } from '../../helpers/rendered.ts'
import { wallLooks } from '../../helpers/wall-looks.ts'

const full = wallLooks['full-month'].previous as PreviousFigure
const panel = (figure: PreviousFigure) => <Previous figure={figure} speech={sampleSpeech} />

describe('Previous', () => {
  it('Previous gives a month that was paid in full a mark and one sentence', () => {
    expect(words(() => panel(full))).toBe('November: the full pool. $16,640 paid, $2,080 a full share')
    expect(rendered(() => panel(full)).match(/<svg/g)).toHaveLength(1)
  })

  it('Previous is quiet about any other month', () => {
    const html = rendered(() => panel({ ...full, state: 'provisional' }))
    expect(html).toContain('class="quiet"')
    expect(html).not.toContain('<svg')
  })
})
