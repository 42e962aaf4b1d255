import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../server/default-settings.ts'
import type { Source } from '../../server/sources/source.ts'
import { sourcedSettings, withSources } from '../../server/with-sources.ts'
import { NOON } from '../helpers/start-test-server.ts'

type Giver = Pick<Source, 'name' | 'areas'>

const settings = defaultSettings({ zone: null, week: null }, NOON)
const csv: Giver = { name: 'csv' }
const smileback: Giver = { name: 'smileback', areas: ['surveys'] }
const psa: Giver = { name: 'connectwise', areas: ['tickets', 'money'] }

describe('withSources', () => {
  it('withSources changes nothing where each area has one source', () => {
    expect(withSources(settings, [csv])).toBe(settings)
    expect(withSources(settings, [smileback, psa])).toBe(settings)
    expect(withSources(settings, [])).toBe(settings)
  })

  it('withSources fills in the first that gives what more than one gives', () => {
    const [team] = withSources(settings, [smileback, csv]).teams
    expect(team?.sources).toEqual({ tickets: null, surveys: 'smileback', money: null })
    expect(withSources(settings, [psa, csv]).teams[0]?.sources?.tickets).toBe('connectwise')
  })

  it('withSources leaves alone what a team names', () => {
    const sources = { tickets: null, surveys: 'csv', money: 'connectwise' }
    const named = { ...settings, teams: settings.teams.map(team => ({ ...team, sources })) }
    expect(withSources(named, [smileback, psa, csv]).teams[0]?.sources).toEqual({
      tickets: 'connectwise',
      surveys: 'csv',
      money: 'connectwise',
    })
  })
})

describe('sourcedSettings', () => {
  it('sourcedSettings are the same object until the settings or the sources change', () => {
    let sources: readonly Giver[] = [csv, psa]
    let given = settings
    const asked = sourcedSettings(
      () => given,
      () => sources,
    )
    const first = asked()
    expect(first.teams[0]?.sources?.tickets).toBe('csv')
    expect(asked()).toBe(first)
    sources = [csv]
    expect(asked()).toBe(given)
    given = { ...settings, revision: 1 }
    expect(asked().revision).toBe(1)
  })
})
