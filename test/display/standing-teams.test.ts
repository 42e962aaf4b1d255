import { describe, expect, it } from 'vitest'
import { standingTeams } from '../../display/standing-teams.ts'

describe('standingTeams', () => {
  it('standingTeams keeps the order asked for and leaves out what it has no numbers of', () => {
    expect(standingTeams(['b', 'a'], ['a', 'b', 'c'])).toEqual(['a', 'b'])
  })

  it('standingTeams without an order takes all that are held', () => {
    expect(standingTeams(['b', 'a'], [])).toEqual(['b', 'a'])
    expect(standingTeams([], [])).toEqual([])
  })

  it('standingTeams never lets a team stand that is not asked for', () => {
    expect(standingTeams(['old'], ['new'])).toEqual([])
  })
})
