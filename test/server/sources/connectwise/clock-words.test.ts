import { describe, expect, test } from 'vitest'
import { clockWords } from '../../../../server/sources/connectwise/clock-words.ts'

describe('clockWords', () => {
  test('clockWords tells which clock is ahead and by how much', () => {
    expect(clockWords(7000)).toBe('Its clock is 7 seconds ahead of ours.')
    expect(clockWords(-240_000)).toBe('Its clock is 4 minutes behind ours.')
  })

  test('clockWords finds no difference in what a clock told to the second cannot show', () => {
    expect([clockWords(0), clockWords(-1499)]).toEqual(
      Array.from({ length: 2 }, () => 'Its clock agrees with ours.'),
    )
  })

  test('clockWords says when nothing is known', () => {
    expect(clockWords(null)).toBe('Its clock is not told.')
  })
})
