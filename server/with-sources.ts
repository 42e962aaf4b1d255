import type { Settings } from '../core/model/settings.ts'
import type { SourceArea } from '../core/model/source-area.ts'
import type { Team, TeamSources } from '../core/model/team.ts'
import { areaSource, givenAreas } from '../core/snapshot/team-sources.ts'
import type { Source } from './sources/source.ts'

type Giver = Pick<Source, 'name' | 'areas'>

const NONE: TeamSources = { tickets: null, surveys: null, money: null }

/**
 * The settings with the source of tickets and answers filled in where a team names none and more than one gives them, so that
 * one which has not answered yet is not taken for one that has nothing. The very same settings where there is no doubt.
 */
export function withSources(settings: Settings, sources: readonly Giver[]): Settings {
  const givers = sources.map(({ name, areas }) => ({ id: name, ...(areas && { areas }) }))
  const isOpen = (area: SourceArea) => givers.filter(each => givenAreas(each).includes(area)).length > 1
  const open = (['tickets', 'surveys'] as const).filter(isOpen)
  if (open.length === 0) return settings
  const filled = (team: Team): Team => {
    const chosen = open.map(area => [area, areaSource(team.sources, area, givers)])
    return { ...team, sources: { ...NONE, ...team.sources, ...Object.fromEntries(chosen) } }
  }
  return { ...settings, teams: settings.teams.map(filled) }
}

/** The same of settings and sources that may change, made once for each of them. */
export function sourcedSettings(settings: () => Settings, sources: () => readonly Giver[]): () => Settings {
  let from: { readonly settings: Settings; readonly names: string } | null = null
  let made = settings()
  return () => {
    const now = settings()
    const names = JSON.stringify(sources().map(({ name, areas }) => [name, areas]))
    if (from?.settings !== now || from.names !== names) made = withSources(now, sources())
    from = { settings: now, names }
    return made
  }
}
