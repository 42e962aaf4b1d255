import type { Goal } from '../model/goal.ts'
import { metricArea } from '../model/metric-area.ts'
import type { SourceFigure } from '../model/snapshot.ts'
import type { SourceArea } from '../model/source-area.ts'
import type { Team, TeamSources } from '../model/team.ts'

type Giver = Pick<SourceFigure, 'id' | 'areas'>

const UNTOLD: readonly SourceArea[] = ['tickets', 'surveys']

/** What a source gives. One that does not say gives tickets and answers. */
export const givenAreas = ({ areas }: Pick<SourceFigure, 'areas'>): readonly SourceArea[] => areas ?? UNTOLD

/**
 * The name of the source that a team takes an area from: the one it names, else the first that gives it; money only from one
 * it names. Null: from none.
 */
export function areaSource(
  named: TeamSources | undefined,
  area: SourceArea,
  sources: readonly Giver[],
): string | null {
  const name = named?.[area] ?? null
  if (name !== null || area === 'money') return name
  return sources.find(source => givenAreas(source).includes(area))?.id ?? null
}

/** Whether anything of a team rests on a source of its own. */
export const isUsed = ({ areas }: Pick<SourceFigure, 'areas'>): boolean =>
  areas === undefined || areas.length > 0

/**
 * The sources that a team's goals rest on, each with the areas that they take from it. A team that takes nothing from any
 * keeps all of them, with no area. The very same ones where none says what it gives.
 */
export function teamSources(
  team: Pick<Team, 'sources'>,
  goals: readonly Pick<Goal, 'metric'>[],
  sources: readonly SourceFigure[],
): readonly SourceFigure[] {
  if (sources.every(({ areas }) => areas === undefined)) return sources
  const asked = new Set(goals.map(({ metric }) => metricArea(metric)))
  const all = sources.map((source): SourceFigure => {
    const isTaken = (area: SourceArea) =>
      asked.has(area) && areaSource(team.sources, area, sources) === source.id
    const { withheld, ...figure } = source
    const missing = withheld?.filter(isTaken) ?? []
    return {
      ...figure,
      areas: givenAreas(source).filter(isTaken),
      ...(missing.length > 0 && { withheld: missing }),
    }
  })
  const used = all.filter(isUsed)
  return used.length > 0 ? used : all
}
