import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerKey, DEFAULT_SCALE, parseScale } from '../../../../server/sources/csv/parse-scale.ts'

const score = (scale: typeof DEFAULT_SCALE, text: string) => scale.scores.get(answerKey(text))

test('parseScale understands parts for positive, neutral and negative', () => {
  const parsed = parseScale(' Positive = 9, 10 ; neutral=7,8;negative=Poor')
  if (!parsed.ok) throw new Error('expected a scale')
  expect(['10', '9.0', '7', 'POOR', 'positive', '4'].map(text => score(parsed.value, text))).toEqual([
    1,
    1,
    0,
    -1,
    1,
    undefined,
  ])
  expect(parsed.value.expected).toBe('positive, neutral, negative or 9, 10, 7, 8, poor')
})

test.each([
  ['', 'no answer is positive; expected a part like positive=4,5'],
  ['neutral=3', 'no answer is positive; expected a part like positive=4,5'],
  ['happy=5', '"happy=5" is not understood; expected a part like positive=4,5'],
  ['positive=', '"positive=" is not understood; expected a part like positive=4,5'],
  ['positive=5=4', '"positive=5=4" is not understood; expected a part like positive=4,5'],
  ['positive=5;negative=5', '"5" has two meanings; expected one'],
  ['positive=5,negative', '"negative" has two meanings; expected one'],
])('parseScale says what is wrong with "%s"', (text, message) => {
  expect(parseScale(text)).toEqual({ ok: false, problems: [{ path: 'scale', message }] })
})

test('parseScale never throws, and what it accepts has a positive answer', () => {
  const text = fc
    .array(fc.constantFrom('positive', 'neutral', '=', ';', ',', '5', ' ', 'x'))
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(text, text => {
      const parsed = parseScale(text)
      expect(parsed.ok ? [...parsed.value.scores.values()] : [1]).toContain(1)
    }),
  )
})

test('DEFAULT_SCALE counts 4 and 5 as positive, 3 as neutral, 1 and 2 as negative', () => {
  const texts = ['5', '4', '3', '2', '1', 'Positive', 'neutral', 'NEGATIVE', '0', '4.5', '6']
  expect(texts.map(text => score(DEFAULT_SCALE, text))).toEqual([
    1,
    1,
    0,
    -1,
    -1,
    1,
    0,
    -1,
    undefined,
    undefined,
    undefined,
  ])
})
