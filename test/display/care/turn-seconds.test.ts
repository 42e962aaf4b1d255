import { describe, expect, it } from 'vitest'
import { turnSeconds } from '../../../display/care/turn-seconds.ts'

describe('turnSeconds', () => {
  it.each([
    [10, 10],
    [14.6, 15],
    [20, 20],
    [3, 10],
    [900, 20],
  ])('turnSeconds of %f is %i', (asked, seconds) => {
    expect(turnSeconds(asked)).toBe(seconds)
  })
})
