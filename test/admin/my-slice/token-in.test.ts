import { expect, it } from 'vitest'
import { ofPayText } from '../../../admin/my-slice/of-pay-text.ts'
import { tokenIn } from '../../../admin/my-slice/token-in.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'

it('tokenIn finds the token behind the sign, and nothing else', () => {
  expect(tokenIn('#abcdefghij_klmnopqrst-42')).toBe('abcdefghij_klmnopqrst-42')
  expect(['', '#', '#short', '#with space and more letters'].map(tokenIn)).toEqual([null, null, null, null])
})

it('ofPayText rounds down, and says nothing where base pay is not known', () => {
  expect(ofPayText({ num: 138_667, den: 520_000 }, sampleSpeech)).toBe("26.6% of a month's base pay")
  expect(ofPayText({ num: 0, den: 520_000 }, sampleSpeech)).toBe("0.0% of a month's base pay")
  expect(ofPayText(null, sampleSpeech)).toBeNull()
})
