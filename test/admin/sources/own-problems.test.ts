import { describe, expect, it } from 'vitest'
import { generalProblems, ownProblems } from '../../../admin/sources/own-problems.ts'

const at = (...paths: string[]) => paths.map(path => ({ path, message: 'wrong' }))
const pathsOf = (problems: readonly { readonly path: string }[]) => problems.map(({ path }) => path)

describe('ownProblems', () => {
  it('ownProblems puts what the server says at the fields, of a list at the whole of it', () => {
    const told = at('settings.company', 'keys.publicKey', 'settings.boards.2', 'settings.cycles.Monthly')
    expect(pathsOf(ownProblems(told))).toEqual(['company', 'keys.publicKey', 'boards', 'cycles.Monthly'])
  })
})

describe('generalProblems', () => {
  it('generalProblems are those that no field shows', () => {
    const problems = at('company', 'leaveDemo', 'survey.survey', 'keys.password', 'survey.positive', '')
    expect(pathsOf(generalProblems(problems))).toEqual(['leaveDemo', 'survey.survey', ''])
  })
})
