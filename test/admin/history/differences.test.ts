import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences } from '../../../admin/history/differences.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'

const told = (before: unknown, after: unknown) => differences(before, after, sampleSpeech)

describe('differences', () => {
  it('differences names a person by name, and says money and part time as a person does', () => {
    const ada = {
      id: 'p1',
      name: 'Ada',
      pay: [{ from: '2026-01-01', base: 400_000 }],
      spells: [{ team: 'a', fte: 10_000 }],
    }
    const after = { ...ada, pay: [{ from: '2026-01-01', base: 420_000 }], spells: [{ team: 'b', fte: 5000 }] }
    expect(told([ada], [after])).toEqual([
      { place: 'Ada, Pay, 1, Base', before: '4,000.00', after: '4,200.00' },
      { place: 'Ada, Spells, 1, Team', before: 'a', after: 'b' },
      { place: 'Ada, Spells, 1, Part of full time', before: '100%', after: '50%' },
    ])
  })

  it('differences says a typed-in number by its metric, and leaves out ids, team and author', () => {
    const reading = {
      id: '1',
      team: 'a',
      author: 'b',
      at: 1_795_000_000_000,
      metric: 'receivablesDays',
      value: { num: 45, den: 1 },
    }
    expect(told(reading, { ...reading, id: '2', value: { num: 41, den: 1 } })).toEqual([
      { place: 'Value', before: '45 days', after: '41 days' },
    ])
  })

  it('differences says moments in the zone of the reader, and of lists only what came and went', () => {
    expect(told({ from: null }, { from: 1_795_000_000_000 })).toEqual([
      { place: 'From', before: null, after: 'Nov 18, 2026, 6:06:40 AM' },
    ])
    expect(told({ boards: ['a', 'b'] }, { boards: ['b', 'c', 'd'] })).toEqual([
      { place: 'Boards', before: 'a', after: 'c, d' },
    ])
  })

  it('differences of something new or gone has one side', () => {
    expect(told(null, { reason: 'outage' })).toEqual([{ place: 'Reason', before: null, after: 'outage' }])
    expect(told(null, null)).toEqual([])
  })

  it('differences of a thing and itself are none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), thing => {
        expect(told(thing, structuredClone(thing))).toEqual([])
      }),
    )
  })
})
