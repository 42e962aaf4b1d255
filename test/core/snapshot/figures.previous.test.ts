import { describe, expect, it } from 'vitest'
import type { PreviousFigure } from '../../../core/model/snapshot.ts'
import { type Cents, cents, type Instant } from '../../../core/model/units.ts'
import { FIGURES } from '../../../core/snapshot/figures.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const speech = sampleSnapshot

describe('FIGURES.previous', () => {
  it('FIGURES.previous says what the month before paid, will pay, or waits for', () => {
    const amount = 11_093_00 as Cents
    const finalOn = sampleSnapshot.now
    const figure = {
      month: '2026-10',
      state: 'closed',
      rehearsal: false,
      amount,
      all: 16_640_00 as Cents,
      fullShare: null,
      finalOn,
    } as const
    const text = (known: Partial<PreviousFigure>, now = sampleSnapshot.now) =>
      FIGURES.previous
        .show({ ...figure, ...known }, { ...speech, now })
        .map(piece => piece.text)
        .join('')
    expect(text({})).toBe('October paid $11,093')
    expect(text({ fullShare: cents(1_386_00) })).toBe('October paid $11,093, $1,386 a full share')
    expect(text({ amount: cents(16_640_00) })).toBe('October: the full pool. $16,640 paid')
    expect(text({ amount: cents(16_640_00), fullShare: cents(2_080_00) })).toBe(
      'October: the full pool. $16,640 paid, $2,080 a full share',
    )
    expect(text({ rehearsal: true, amount: cents(16_640_00) })).toBe('October would have paid $16,640')
    expect(text({ rehearsal: true })).toBe('October would have paid $11,093')
    expect(text({ state: 'provisional' })).toBe('October, to be closed: $11,093')
    expect(text({ state: 'provisional' }, (finalOn - 1) as Instant)).toBe(
      'October, final on November 24: $11,093',
    )
  })
})
