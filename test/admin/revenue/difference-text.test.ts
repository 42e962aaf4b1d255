import { describe, expect, it } from 'vitest'
import { differenceText } from '../../../admin/revenue/difference-text.ts'
import { cents } from '../../../core/model/units.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'

const text = (sum: number, booked: number, fresh: number, gone: number) =>
  differenceText(
    {
      ...{ label: 'ConnectWise', lines: [], problem: null, notes: [] },
      difference: { sum: cents(sum), booked: cents(booked), fresh, gone },
    },
    sampleSpeech,
  )

describe('differenceText', () => {
  it('differenceText says that nothing differs', () => {
    expect(text(500_00, 500_00, 0, 0)).toBe(
      'Every line of ConnectWise is among the lines below. The lines below come to $500.00, which is the same.',
    )
  })

  it('differenceText says how many lines differ, and by how much', () => {
    expect(text(480_00, 0, 3, 0)).toBe(
      'There are 3 lines not among the lines below. The lines below come to $0.00, which is $480.00 less.',
    )
    expect(text(5, 7, 1, 2)).toBe(
      'There is 1 line not among the lines below, and 2 lines below that ConnectWise no longer tells. ' +
        'The lines below come to $0.07, which is $0.02 more.',
    )
    expect(text(5, 5, 0, 1)).toContain('There is 1 line below that ConnectWise no longer tells.')
  })

  it('differenceText has nothing to say where the source does not tell', () => {
    expect(
      differenceText({ label: 'X', lines: null, problem: 'no', notes: [], difference: null }, sampleSpeech),
    ).toBe('')
  })
})
