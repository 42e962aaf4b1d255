import { describe, expect, it } from 'vitest'
import { isText, wasText } from '../../../admin/answers/flag-text.ts'
import type { AnswerFlag } from '../../../core/model/answer-flag.ts'
import { answer, on } from '../../helpers/november.ts'
import { SPEECH } from '../../helpers/speech.ts'

const was = answer({ id: '1', score: -1 })
const flag: AnswerFlag = { kind: 'changed', source: 'csv', was, is: { ...was, score: 1 }, at: on('13 09:30') }

describe('wasText', () => {
  it('wasText says what an answer was, and when it was given where that is known', () => {
    expect(wasText(flag, SPEECH)).toBe('Was unhappy, answered Nov 12, 12:00 PM.')
    expect(wasText({ ...flag, was: { ...was, score: 0, answered: null } }, SPEECH)).toBe('Was neutral.')
  })
})

describe('isText', () => {
  it('isText says what it is now, or that it is gone, and when that was noticed', () => {
    expect(isText(flag, SPEECH)).toBe(
      'Now happy, answered Nov 12, 12:00 PM, and it counts so. Noticed Nov 13, 9:30 AM.',
    )
    const unrated = { ...flag, is: { ...was, score: null, answered: null } }
    expect(isText(unrated, SPEECH)).toBe(
      'Now without a rating, and it no longer counts. Noticed Nov 13, 9:30 AM.',
    )
    expect(isText({ ...flag, kind: 'gone', is: null }, SPEECH)).toBe(
      'Gone: the source no longer has it, and it does not count. Nobody marked it as deleted. Noticed Nov 13, 9:30 AM.',
    )
  })
})
