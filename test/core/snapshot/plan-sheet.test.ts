import { describe, expect, it } from 'vitest'
import type { Goal } from '../../../core/model/goal.ts'
import { DEFAULT_SPLIT, type PlanVersion } from '../../../core/model/plan.ts'
import { basisPoints, cents } from '../../../core/model/units.ts'
import { planSheet } from '../../../core/snapshot/plan-sheet.ts'
import { goal, plan } from '../../helpers/a-plan.ts'
import { closedNovember } from '../../helpers/closed-november.ts'
import { SPEECH } from '../../helpers/speech.ts'

const of = (known: Partial<PlanVersion> = {}, closed: Parameters<typeof planSheet>[2] = null) => {
  const { sections } = planSheet(plan(known), { team: 'Help desk', speech: SPEECH }, closed)
  return (title: string) => sections.find(section => section.title === title)?.sentences ?? []
}

describe('planSheet', () => {
  it('planSheet names the team and the month it begins', () => {
    const { title, sections } = planSheet(plan(), { team: 'Help desk', speech: SPEECH }, null)
    expect(title).toBe('Help desk: the bonus plan from November 2026')
    expect(sections.map(section => section.title)).toEqual([
      'When',
      'The pool',
      'The goals',
      'Who gets what',
      'Overtime',
    ])
  })

  it('planSheet says the funding and what becomes of money not earned', () => {
    expect(of()('The pool')).toEqual([
      "The pool is 2% of the month's managed-services revenue.",
      'Money that is not earned stays with the company.',
    ])
    const fixed = { funding: { kind: 'fixed', amount: cents(1_000_00) }, unearned: 'charity' } as const
    const bounds = {
      cap: cents(900_00),
      floor: cents(100_00),
      gates: [{ n: 2, of: ['mttr', 'csat'] }],
    } as const
    expect(of({ ...fixed, ...bounds })('The pool')).toEqual([
      'The pool is $1,000.00 a month.',
      'At least 2 of Resolution time and Satisfaction must be met, or the month pays nothing.',
      'A month pays $900.00 at most.',
      'A month pays $100.00 at least, as long as every gate holds.',
      'Money that is not earned goes into the charity jar.',
    ])
  })

  it('planSheet says every goal: share, gate, tiers, ramp and too few answers', () => {
    const points = [
      { at: { num: 90, den: 100 }, pays: basisPoints(5_000) },
      { at: { num: 98, den: 100 }, pays: basisPoints(12_000) },
    ]
    const goals: readonly Goal[] = [
      { ...goal('mttr', 'below', 18_000_000, 1), mode: { kind: 'gate' } },
      { ...goal('csat', 'above', 98, 100), mode: { kind: 'tiers', shape: 'lines', points } },
      {
        ...goal('slaResponse', 'at least', 95, 100, 2),
        ramp: { '2026-12': { num: 97, den: 100 } },
        minimum: { counted: 10, below: 'left-out' },
      },
    ]
    const said = of({ goals })('The goals')
    expect(said).toContain('Resolution time below 5 h is a gate: unless it holds, the month pays nothing.')
    expect(said).toContain(
      'Satisfaction above 98% is the goal. It earns 1 of 3 parts of the pool along straight lines between points, flat outside: 90% pays 50% and 98% pays 120% of its share.',
    )
    expect(said).toContain('First response at least 95% earns 2 of 3 parts of the pool.')
    expect(said).toContain('In December 2026: First response at least 97%.')
    expect(said).toContain(
      'With fewer than 10 tickets, the goal is left out and the other goals share its part.',
    )
  })

  it('planSheet says every rule of the split', () => {
    const split = {
      ...DEFAULT_SPLIT,
      ...{
        waitingDays: 90,
        minimumHours: 40_00,
        activeOnLastDay: true,
        leaveCounts: false,
        personCap: cents(500_00),
      },
    }
    const said = of({ split })('Who gets what').join(' ')
    for (const part of [
      'less for part time',
      '90 days',
      '40 hours',
      'last day',
      'leave do not count',
      '$500.00',
      '8 full shares',
    ])
      expect(said).toContain(part)
    expect(of({ split: { ...split, policy: 'fixed-pool' } })('Who gets what').join(' ')).toContain(
      'always cut',
    )
  })

  it('planSheet works an example from the last closed month by the rules of the sheet', () => {
    const said = of({ goals: plan().goals.slice(1), fullShares: 4 }, closedNovember())('An example')
    expect(said[0]).toBe('Take the figures of November 2026.')
    expect(said).toContain('Satisfaction paid $1,500.00.')
    expect(said).toContain('November 2026 pays $1,500.00.')
    expect(said.at(-1)).toBe('A full share of 4 is about $375.00.')
  })

  it('planSheet says what a rehearsal and a correction are', () => {
    expect(of({ rehearsal: true })('When').join(' ')).toContain('owes nothing')
    expect(of({ correction: 'A slip.' })('When')).toContain('Corrected in the running month: A slip.')
  })
})
