import { describe, expect, it } from 'vitest'
import { peopleProblems } from '../../../core/bonus/people-problems.ts'
import { DEFAULT_SPLIT } from '../../../core/model/plan.ts'
import { type BasisPoints, basisPoints, type Cents, cents } from '../../../core/model/units.ts'
import { person, spell } from '../../helpers/a-person.ts'
import { plan } from '../../helpers/a-plan.ts'

const paths = (...people: Parameters<typeof peopleProblems>[0]) =>
  peopleProblems(people).map(({ path }) => path)
const pay = (base: number) => ({ pay: [{ from: '2026-01-01', base: base as Cents }] })
const month = (hours: number, overtimeHours: number, earnings: number) => ({
  months: { '2026-11': { hours, overtimeHours, earnings: earnings as Cents } },
})
const team = (split = DEFAULT_SPLIT) => ({
  id: 'help-desk',
  name: 'Help desk',
  plan: { versions: [plan({ split })] },
})

describe('peopleProblems', () => {
  it('peopleProblems of sound people are none, a transfer and a raise included', () => {
    const moved = [spell({ to: '2026-11-15' }), spell({ team: 'sales', from: '2026-11-16' })]
    const raised = [
      { from: '2026-01-01', base: cents(1) },
      { from: '2026-02-01', base: cents(2) },
    ]
    expect(paths(person('a', { spells: moved, pay: raised }), person('b', month(160_00, 10_00, 5)))).toEqual(
      [],
    )
    expect(peopleProblems([])).toEqual([])
  })

  it.each([
    ['people.1.id', person('a')],
    ['people.1.spells.0.to', person('b', { spells: [spell({ from: '2026-11-10', to: '2026-11-09' })] })],
    [
      'people.1.spells.1.from',
      person('b', { spells: [spell({ to: '2026-11-15' }), spell({ from: '2026-11-15' })] }),
    ],
    [
      'people.1.spells.1.from',
      person('b', { spells: [spell(), spell({ team: 'sales', from: '2027-01-01' })] }),
    ],
    ['people.1.spells.0.weight', person('b', { spells: [spell({ weight: 0.5 })] })],
    ['people.1.spells.0.fte', person('b', { spells: [spell({ fte: -1 as BasisPoints })] })],
    ['people.1.leave.0.to', person('b', { leave: [{ from: '2026-11-10', to: '2026-11-01' }] })],
    ['people.1.pay.0.base', person('b', pay(-1))],
    ['people.1.pay.0.base', person('b', pay(0.5))],
    ['people.1.months.2026-11.earnings', person('b', month(1, 0, 0.5))],
    ['people.1.months.2026-11.hours', person('b', month(-1, 0, 0))],
    ['people.1.months.2026-11.overtimeHours', person('b', month(1, 2, 0))],
  ])('peopleProblems names %s', (path, wrong) => {
    expect(paths(person('a'), wrong)).toContain(path)
  })

  it('peopleProblems says in words what to do', () => {
    const left = person('a', { spells: [spell({ from: '2026-11-10', to: '2026-11-09' })] })
    expect(peopleProblems([left])[0]?.message).toBe('leaves before joining: 2026-11-09 is before 2026-11-10')
  })

  it('peopleProblems names a team nobody knows', () => {
    const lost = person('a', { spells: [spell({ team: 'gone' })] })
    expect(peopleProblems([lost], [team()]).map(({ path }) => path)).toEqual(['people.0.spells.0.team'])
  })

  it('peopleProblems refuses custom weights that add up to nothing, and only where a plan splits by them', () => {
    const people = [person('a', { spells: [spell({ weight: 0, fte: basisPoints(10_000) })] })]
    expect(peopleProblems(people, [team()])).toEqual([])
    expect(peopleProblems(people, [team({ ...DEFAULT_SPLIT, basis: 'custom' })])).toEqual([
      { path: 'people', message: 'the weights in Help desk add up to 0: give somebody a weight' },
    ])
  })
})
