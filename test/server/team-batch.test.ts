import { describe, expect, it } from 'vitest'
import type { Batch } from '../../core/model/batch.ts'
import type { TeamSources } from '../../core/model/team.ts'
import { teamBatch } from '../../server/team-batch.ts'
import { answer, made, NOVEMBER } from '../helpers/november.ts'

const batch = (known: Partial<Batch> = {}): Batch => ({
  ...{ from: NOVEMBER.from, to: NOVEMBER.to },
  tickets: [made({ id: '1', source: 'csv' }), made({ id: '2', source: 'connectwise' })],
  surveys: [
    answer({ id: 'a', source: 'csv' }),
    answer({ id: 'b', source: 'connectwise' }),
    answer({ id: 'c', source: 'smileback' }),
  ],
  asOf: { csv: NOVEMBER.from, connectwise: NOVEMBER.from, smileback: NOVEMBER.from },
  ...known,
})
const of = (named: Partial<TeamSources> | undefined, told: Batch) => {
  const sources = named && { tickets: null, surveys: null, money: null, ...named }
  const { tickets, surveys } = teamBatch(sources ? { sources } : {}, told)
  return [...tickets, ...surveys].map(({ id }) => id).join('')
}
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(batch().asOf).filter(([name]) => !names.includes(name)))

describe('teamBatch', () => {
  it('teamBatch keeps what the named sources tell', () => {
    expect(of({ tickets: 'csv', surveys: 'connectwise' }, batch())).toBe('1b')
    expect(of({ tickets: 'connectwise' }, batch())).toBe('2c')
  })

  it('teamBatch without a name takes the first that gives it: SmileBack for answers, then ConnectWise, then CSV', () => {
    expect(of(undefined, batch())).toBe('2c')
    expect(of(undefined, batch({ asOf: without('smileback') }))).toBe('2b')
    const surveys = [answer({ id: 'a', source: 'csv' })]
    expect(of(undefined, batch({ asOf: without('smileback'), surveys }))).toBe('2a')
    expect(of(undefined, batch({ asOf: without('smileback', 'connectwise') }))).toBe('12abc')
  })

  it('teamBatch never takes another source for one that could not answer', () => {
    const withheld = [{ source: 'smileback', area: 'surveys' as const, sentence: 'down' }]
    const surveys = [answer({ id: 'b', source: 'connectwise' })]
    expect(of(undefined, batch({ asOf: without('smileback'), withheld, surveys }))).toBe('2')
    expect(of({ tickets: 'gone' }, batch({ asOf: { csv: NOVEMBER.from } }))).toBe('a')
  })

  it('teamBatch is the batch itself where there is one source, and otherwise one object a batch', () => {
    const one = batch({ asOf: { csv: NOVEMBER.from } })
    expect(teamBatch({}, one)).toBe(one)
    expect(teamBatch({ sources: { tickets: 'csv', surveys: null, money: null } }, one)).toBe(one)
    const many = batch()
    expect(teamBatch({}, many)).toBe(
      teamBatch({ sources: { tickets: null, surveys: null, money: 'x' } }, many),
    )
    expect(teamBatch({}, many)).not.toBe(teamBatch({}, batch()))
    const bare = { tickets: [], surveys: [] }
    expect(teamBatch({}, bare)).toBe(bare)
  })
})
