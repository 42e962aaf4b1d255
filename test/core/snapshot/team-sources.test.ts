import { describe, expect, it } from 'vitest'
import type { MetricKey } from '../../../core/model/metric.ts'
import type { SourceFigure } from '../../../core/model/snapshot.ts'
import { areaSource, givenAreas, teamSources } from '../../../core/snapshot/team-sources.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const [plain] = sampleSnapshot.sources as [SourceFigure]
const figure = (id: string, ...areas: NonNullable<SourceFigure['areas']>): SourceFigure => ({
  ...plain,
  id,
  areas,
})
const psa = figure('connectwise', 'tickets', 'surveys', 'money')
const smile = figure('smileback', 'surveys')
const goals = (...metrics: MetricKey[]) => metrics.map(metric => ({ metric }))
const named = { tickets: null, surveys: 'smileback', money: 'connectwise' }

describe('givenAreas', () => {
  it('givenAreas of a source that does not say are tickets and answers', () => {
    expect(givenAreas(plain)).toEqual(['tickets', 'surveys'])
    expect(givenAreas(smile)).toEqual(['surveys'])
  })
})

describe('areaSource', () => {
  it('areaSource is the first that gives it where the team names none, and of money none', () => {
    expect(areaSource(undefined, 'surveys', [psa, smile])).toBe('connectwise')
    expect(areaSource(undefined, 'surveys', [smile, psa])).toBe('smileback')
    expect(areaSource(undefined, 'money', [psa])).toBeNull()
    expect(areaSource(undefined, 'tickets', [smile])).toBeNull()
  })

  it('areaSource is the one that the team names, also while it is not there', () => {
    expect(areaSource(named, 'surveys', [psa, smile])).toBe('smileback')
    expect(areaSource(named, 'surveys', [psa])).toBe('smileback')
    expect(areaSource(named, 'money', [psa])).toBe('connectwise')
  })
})

describe('teamSources', () => {
  it('teamSources are the very same ones where none says what it gives', () => {
    const sources = [plain]
    expect(teamSources({}, goals('mttr', 'csat'), sources)).toBe(sources)
  })

  it('teamSources hold what the goals rest on, and nothing else', () => {
    const taken = (sources: Parameters<typeof areaSource>[0], ...metrics: MetricKey[]) =>
      teamSources(sources ? { sources } : {}, goals(...metrics), [psa, smile]).map(({ id, areas }) => [
        id,
        areas,
      ])
    expect(taken(undefined, 'mttr', 'csat')).toEqual([['connectwise', ['tickets', 'surveys']]])
    expect(taken(named, 'mttr', 'csat')).toEqual([
      ['connectwise', ['tickets']],
      ['smileback', ['surveys']],
    ])
    expect(taken(named, 'slaResponse', 'receivablesDays')).toEqual([['connectwise', ['tickets', 'money']]])
    expect(taken(undefined, 'slaResponse', 'receivablesDays')).toEqual([['connectwise', ['tickets']]])
  })

  it('teamSources tell only of withheld areas that are asked of a source', () => {
    const withheld = { ...psa, withheld: ['surveys', 'money'] as const }
    const of = (...metrics: MetricKey[]) => teamSources({}, goals(...metrics), [withheld])[0]
    expect(of('mttr', 'csat')?.withheld).toEqual(['surveys'])
    expect(of('mttr')).not.toHaveProperty('withheld')
  })

  it('teamSources of a team that types in everything are all of them, with no area', () => {
    expect(teamSources({}, goals('profit'), [psa, smile]).map(({ areas }) => areas)).toEqual([[], []])
  })
})
