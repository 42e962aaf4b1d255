import { expect, it } from 'vitest'
import { toldProblem } from '../../../admin/dialog/told-problem.ts'

it('toldProblem is nothing when it was done, and a sentence else', () => {
  expect(toldProblem({ kind: 'done', value: null })).toBeNull()
  expect(toldProblem({ kind: 'failed', sentence: 'The disk is full.' })).toBe('The disk is full.')
  expect(toldProblem({ kind: 'invalid', problems: [{ path: 'name', message: 'a name' }] })).toBe('A name.')
  expect(toldProblem({ kind: 'invalid', problems: [] })).toBe('This will not do.')
  expect(toldProblem({ kind: 'conflict' })).toMatch(/^Somebody else saved/)
})
