import { describe, expect, it } from 'vitest'
import { lengthClass } from '../../display/length-class.ts'

describe('lengthClass', () => {
  it('lengthClass grows with the width', () => {
    expect([1, 38, 38.5, 46, 46.5, 52, 52.5].map(lengthClass)).toEqual([
      'short',
      'short',
      'middling',
      'middling',
      'long',
      'long',
      'longest',
    ])
  })
})
