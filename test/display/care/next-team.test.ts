import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextTeam } from '../../../display/care/next-team.ts'

describe('nextTeam', () => {
  it('nextTeam is the one after, and after the last the first', () => {
    expect(nextTeam(['a', 'b', 'c'], 'a')).toBe('b')
    expect(nextTeam(['a', 'b', 'c'], 'c')).toBe('a')
  })

  it('nextTeam is the first where the one that stood there is gone', () => {
    expect(nextTeam(['a', 'b'], 'gone')).toBe('a')
    expect(nextTeam(['a', 'b'], null)).toBe('a')
  })

  it('nextTeam is nobody where there is no other', () => {
    expect(nextTeam(['a'], 'a')).toBeNull()
    expect(nextTeam([], 'a')).toBeNull()
    expect(nextTeam([], null)).toBeNull()
  })

  it('nextTeam lets each stand there once a round', () => {
    const several = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(several, teams => {
        const round = teams.reduce<string[]>(
          seen => [...seen, nextTeam(teams, seen.at(-1) ?? null) ?? ''],
          [],
        )
        expect(round).toEqual(teams)
      }),
    )
  })
})
