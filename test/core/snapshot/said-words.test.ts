import { describe, expect, it } from 'vitest'
import { listed } from '../../../core/snapshot/listed.ts'
import { measuredWords } from '../../../core/snapshot/measured-words.ts'
import { monthYear } from '../../../core/snapshot/month-year.ts'
import { overtimeNote } from '../../../core/snapshot/overtime-note.ts'
import { targetWords } from '../../../core/snapshot/target-words.ts'
import { valueWords } from '../../../core/snapshot/value-words.ts'
import { goal } from '../../helpers/a-plan.ts'
import { SPEECH } from '../../helpers/speech.ts'

describe('listed', () => {
  it('listed puts a word before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(words => listed(words))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ])
  })
})

describe('targetWords', () => {
  it.each([
    ['mttr', 18_000_000, 1, 'below', '5 h'],
    ['csat', 99, 100, 'above', '99%'],
    ['receivablesDays', 45, 1, 'below', '45 days'],
    ['receivablesDays', 1, 1, 'below', '1 day'],
    ['projectSales', 10_000_00, 1, 'at least', '$10,000'],
  ] as const)('targetWords of %s %d / %d is said %s %s', (metric, num, den, comparator, text) => {
    expect(targetWords(metric, { num, den }, comparator, SPEECH)).toBe(text)
  })
})

describe('valueWords', () => {
  it.each([
    ['mttr', 18_000_001, 1, 'below', '5 h 01'],
    ['csat', 98_996, 100_000, 'above', '98.99%'],
    ['receivablesDays', 4511, 100, 'below', '45.2 days'],
    ['projectSales', 9_999_99, 1, 'at least', '$9,999'],
    ['profit', -50, 1, 'above', '-$1'],
  ] as const)(
    'valueWords of %s %d / %d rounds toward the failing side of %s: %s',
    (metric, num, den, comparator, text) => {
      expect(valueWords(metric, { num, den }, comparator, SPEECH)).toBe(text)
    },
  )
})

describe('measuredWords', () => {
  it('measuredWords says value, sample, goal and verdict', () => {
    const csat = goal('csat', 'above', 99, 100)
    expect(measuredWords(csat, { num: 47, den: 48 }, 48, false, SPEECH)).toBe(
      'Satisfaction was 97.91%, of 48 answers. The goal was above 99%. Missed.',
    )
    expect(measuredWords(csat, { num: 1, den: 1 }, 1, null, SPEECH)).toBe(
      'Satisfaction was 100.00%, of 1 answer. The goal was above 99%. Left out: too few to judge.',
    )
    expect(measuredWords(csat, null, 0, false, SPEECH)).toBe(
      'Satisfaction is not known: nothing was counted. The goal was above 99%. Missed.',
    )
    // Whether it was typed in or told by a source.
    expect(
      measuredWords(goal('projectSales', 'at least', 5_00, 1), { num: 6_00, den: 1 }, 3, true, SPEECH),
    ).toBe('New project work was $6. The goal was at least $5. Met.')
  })
})

describe('monthYear', () => {
  it('monthYear has the year, since a statement is kept', () => {
    expect(monthYear('2026-11', SPEECH)).toBe('November 2026')
  })
})

describe('overtimeNote', () => {
  it('overtimeNote tells total earnings from every other split', () => {
    expect(overtimeNote('earnings')).toContain('778.210')
    for (const basis of ['equal', 'fte', 'hours', 'base-pay', 'custom'] as const)
      expect(overtimeNote(basis)).toContain('778.209')
  })
})
