import { describe, expect, it } from 'vitest'
import { plain, strong, unit } from '../../../core/snapshot/piece.ts'

describe('piece', () => {
  it('plain, strong and unit are one text in three weights', () => {
    expect([plain('a'), strong('a'), unit('a')]).toEqual([
      { text: 'a', weight: 'plain' },
      { text: 'a', weight: 'strong' },
      { text: 'a', weight: 'unit' },
    ])
  })
})
