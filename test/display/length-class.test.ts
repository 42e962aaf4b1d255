import { describe, expect, it } from 'vitest'
import { lengthClass } from '../../display/length-class.ts'

describe('lengthClass', () => {
  it('lengthClass grows with the width', () => {
    expect([1, 40, 41, 46, 47, 52, 53].map(lengthClass)).toEqual([
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
