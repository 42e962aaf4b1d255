import { describe, expect, it } from 'vitest'
import { plain, unit } from '../../core/snapshot/piece.ts'
import { textWidth } from '../../display/text-width.ts'

describe('textWidth', () => {
  it('textWidth counts figures, and narrow marks by half', () => {
    expect(textWidth([plain('$11,093')])).toBe(6.5)
  })

  it('textWidth counts a unit smaller than its figure', () => {
    expect(textWidth([plain('19'), unit('min')])).toBeLessThan(textWidth([plain('19min')]))
  })

  it('textWidth is never under one, so that it can be divided by', () => {
    expect(textWidth([])).toBe(1)
    expect(textWidth([plain('.')])).toBe(1)
  })
})
