import { describe, expect, it } from 'vitest'
import type { WhatIf } from '../../../admin/projection/what-if.ts'
import { whatIfPieces, whatIfSentences } from '../../../admin/projection/what-if-text.ts'
import type { Cents } from '../../../core/model/units.ts'
import { SPEECH } from '../../helpers/speech.ts'

const cents = (amount: number) => (amount * 100) as Cents
const what = (amount: number, given: Partial<WhatIf> = {}): WhatIf => ({
  ...{ amount: cents(amount), all: cents(5200), fullShare: null, isGateMissed: false, goals: [] },
  ...given,
})
const said = (of: WhatIf, isSupposed: boolean) =>
  whatIfPieces(of, isSupposed, SPEECH)
    .map(({ text }) => text)
    .join('')

describe('whatIfPieces', () => {
  it('whatIfPieces tells the amount beside the full pool', () => {
    expect(said(what(4180), true)).toBe('On the way to $4,180 of $5,200')
    expect(said(what(4180), false)).toBe('If it ended now, $4,180 of $5,200')
  })

  it('whatIfPieces does not call more than the full pool a part of it', () =>
    expect(said(what(6000), true)).toBe('On the way to $6,000, more than the full pool of $5,200'))
})

describe('whatIfSentences', () => {
  it('whatIfSentences tells a full share and how far it is from now', () => {
    const sentences = (amount: number) =>
      whatIfSentences(what(amount, { fullShare: cents(amount / 4) }), what(4000), SPEECH)
    expect(sentences(4400)).toEqual(['$1,100 for a full share.', '$400 more than if it ended now.'])
    expect(sentences(3600).at(-1)).toBe('$400 less than if it ended now.')
    expect(sentences(4000)).toEqual(['$1,000 for a full share.'])
  })

  it('whatIfSentences says why nothing is paid', () =>
    expect(whatIfSentences(what(0, { isGateMissed: true }), what(0), SPEECH)).toEqual([
      'A goal that must be met is not, so nothing is paid.',
    ]))
})
