import { describe, expect, it } from 'vitest'
import type { Ratio } from '../../../core/model/units.ts'
import { Bar } from '../../../display/panels/bar.tsx'
import { rendered, words } from '../../helpers/rendered.ts'

const bar = (filled: number, now: number | null) => (
  <Bar bar={{ filled: filled as Ratio, now: now as Ratio | null }} />
)

describe('Bar', () => {
  it('Bar is filled by the ratio, with a mark where the month would end now', () => {
    const markup = rendered(() => bar(0.6666, 0.25))
    expect(markup).toContain('transform:scaleX(0.6666)')
    expect(markup).toContain('25%')
    expect(words(() => bar(0.6666, 0.25))).toBe('now')
  })

  it('Bar has no mark without data', () => {
    expect(words(() => bar(1, null))).toBe('')
  })
})
