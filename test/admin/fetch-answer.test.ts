import { describe, expect, it } from 'vitest'
import { answerOf } from '../../admin/fetch-answer.ts'

const problems = (path: string) => ({ problems: [{ path, message: 'no' }] })

describe('answerOf', () => {
  it('answerOf hands on what was answered', () => {
    expect(answerOf(201, { revision: 3 })).toEqual({ kind: 'done', value: { revision: 3 } })
  })

  it('answerOf tells an ended session from a wrong password', () => {
    expect(answerOf(401, problems(''))).toEqual({ kind: 'signed-out' })
    expect(answerOf(401, problems('password'))).toMatchObject({ kind: 'invalid' })
  })

  it('answerOf tells a stale revision from a problem at a field', () => {
    expect(answerOf(409, problems(''))).toEqual({ kind: 'conflict' })
    expect(answerOf(409, problems('target'))).toMatchObject({ kind: 'invalid' })
    expect(answerOf(404, problems('target'))).toMatchObject({ kind: 'invalid' })
  })

  it('answerOf gives a sentence for the rest, also without a body', () => {
    expect(answerOf(503, problems(''))).toEqual({ kind: 'failed', sentence: 'no' })
    expect(answerOf(502, null)).toEqual({
      ...{ kind: 'failed', sentence: 'The server answered with status 502. Its log says why.' },
    })
  })
})
