import { describe, expect, it } from 'vitest'
import { exclusionLink } from '../../../admin/exclusions/exclusion-link.ts'
import { movedLines } from '../../../admin/exclusions/moved-lines.ts'
import type { MovedFigures } from '../../../core/model/exclusion-effect.ts'
import { cents, HOUR } from '../../../core/model/units.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'

const figures = (hours: number, amount: number): MovedFigures => ({
  metrics: [
    {
      id: 'mttr',
      value: { num: hours * HOUR, den: 1 },
      verdict: hours < 5 ? 'holding' : 'missing',
      counted: 412,
    },
    { id: 'csat', value: null, verdict: 'not-known', counted: 0 },
  ],
  pool: { amount: cents(amount) },
})

describe('movedLines', () => {
  it('movedLines shows each figure before and after, and marks what moves', () => {
    const lines = movedLines(
      { found: true, before: figures(5, 554_700), after: figures(4.5, 1_109_300) },
      sampleSpeech,
    )
    expect(lines).toEqual([
      {
        ...{ title: 'Resolution time', before: '5 h of 412, missing' },
        ...{ after: '4 h 30 min of 412, holding', isMoved: true },
      },
      {
        ...{ title: 'Satisfaction', before: '\u2013 of 0, not known', after: '\u2013 of 0, not known' },
        isMoved: false,
      },
      { title: 'Pool if the month ended now', before: '$5,547', after: '$11,093', isMoved: true },
    ])
  })
})

it('exclusionLink fills the form in', () => {
  expect(exclusionLink('survey', 'A 1')).toBe('/admin/exclusions?kind=survey&target=A+1')
})
