import { describe, expect, it } from 'vitest'
import { parseCount } from '../../../admin/fields/parse-count.ts'
import { problemAt, sentence } from '../../../admin/fields/problem-at.ts'
import { showCount } from '../../../admin/fields/show-count.ts'
import { SPEECH } from '../../helpers/sample-plan.ts'

describe('parseCount', () => {
  it('parseCount reads whole numbers and nothing at all', () => {
    expect(parseCount(' 1,200 ', SPEECH)).toEqual({ ok: true, value: 1200 })
    expect(parseCount('', SPEECH)).toEqual({ ok: true, value: null })
    expect([showCount(1200), showCount(null)]).toEqual(['1200', ''])
  })

  it.each(['0', '-5', '1.5', 'many', '100001'])('parseCount refuses %s', text =>
    expect(parseCount(text, SPEECH)).toMatchObject({ ok: false }),
  )
})

it('problemAt says the problem of its own path, as a sentence', () => {
  const problems = [{ path: 'a', message: 'too long' }]
  expect(problemAt(problems, 'a')).toBe('Too long.')
  expect(problemAt(problems, 'b')).toBeNull()
  expect(sentence('Is it?')).toBe('Is it?')
})
