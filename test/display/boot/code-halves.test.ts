import { expect, it } from 'vitest'
import { codeHalves } from '../../../display/boot/code-halves.ts'

it('codeHalves cuts eight letters into four and four, and loses none of an odd number', () => {
  expect(codeHalves('BCDFGHJK')).toEqual(['BCDF', 'GHJK'])
  expect(codeHalves('BCD')).toEqual(['BC', 'D'])
  expect(codeHalves('')).toEqual(['', ''])
})
