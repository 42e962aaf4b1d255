import { expect, it } from 'vitest'
import { guardText } from '../../../admin/answers/guard-text.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'

it('guardText compares with the usual where there is one, and warns when it is low', () => {
  const calm = { answers: 128, sent: 300, usualAnswers: null, usualSent: null, isLow: false }
  expect(guardText(calm, sampleSpeech)).toBe('Answers that count: 128. Surveys sent: 300.')
  const low = { answers: 12, sent: 40, usualAnswers: 60.4, usualSent: 130, isLow: true }
  expect(guardText(low, sampleSpeech)).toBe(
    'Fewer than usual. Answers that count: 12, usually 60 by now. Surveys sent: 40, usually 130 by now. A good score of few answers says little: check that surveys go out after every ticket.',
  )
})

it('guardText explains more answers than surveys, and says nothing of sendings that the source does not tell', () => {
  const more = { answers: 127, sent: 125, usualAnswers: null, usualSent: null, isLow: false }
  expect(guardText(more, sampleSpeech)).toBe(
    'Answers that count: 127. Surveys sent: 125. Some of the answers are to surveys sent before.',
  )
  expect(guardText({ ...more, sent: 0 }, sampleSpeech)).toBe('Answers that count: 127.')
})
