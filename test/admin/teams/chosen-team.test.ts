import { describe, expect, it } from 'vitest'
import { chosenTeam, keepTeam } from '../../../admin/teams/chosen-team.ts'
import { namesIn, namesText } from '../../../admin/teams/scope-text.ts'

const TEAMS = [{ id: 'help-desk' }, { id: 'sales' }]

function storage() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

describe('chosenTeam', () => {
  it('chosenTeam is the one kept, and the first where it is gone', () => {
    const here = storage()
    expect(chosenTeam(here, TEAMS)).toBe('help-desk')
    keepTeam(here, 'sales')
    expect(chosenTeam(here, TEAMS)).toBe('sales')
    expect(chosenTeam(here, [{ id: 'billing' }])).toBe('billing')
    expect(chosenTeam(here, [])).toBeNull()
  })

  it('chosenTeam survives a storage that refuses', () => {
    const refuse = () => {
      throw new Error('forbidden')
    }
    keepTeam({ getItem: refuse, setItem: refuse }, 'sales')
    expect(chosenTeam({ getItem: refuse, setItem: refuse }, TEAMS)).toBe('help-desk')
  })
})

it('namesIn reads one name a line, each once, and nothing as all', () => {
  expect(namesIn(' Service \n\nAlerts\nService')).toEqual(['Service', 'Alerts'])
  expect(namesIn(' \n')).toBeNull()
  expect(namesIn(namesText(['a', 'b']))).toEqual(['a', 'b'])
  expect(namesText(null)).toBe('')
})
