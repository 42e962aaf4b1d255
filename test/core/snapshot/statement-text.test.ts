import { describe, expect, it } from 'vitest'
import { statement } from '../../../core/bonus/statement.ts'
import type { PlanVersion } from '../../../core/model/plan.ts'
import { cents } from '../../../core/model/units.ts'
import { statementText } from '../../../core/snapshot/statement-text.ts'
import { adjustment, closedNovember } from '../../helpers/closed-november.ts'
import { SPEECH } from '../../helpers/speech.ts'

const of = (
  id: string,
  known: Partial<PlanVersion> = {},
  adjustments = [] as ReturnType<typeof adjustment>[],
) => {
  const found = statement(closedNovember(known), id, adjustments)
  if (!found) throw new Error('no statement')
  const sections = statementText(found, SPEECH)
  return (title: string) => sections.find(section => section.title === title)?.sentences
}

describe('statementText', () => {
  it('statementText says what was measured', () => {
    expect(of('ben')('What was measured')).toEqual([
      'Resolution time was 1 h 30, of 2 tickets. The goal was below 5 h. Met.',
      'Satisfaction was 100.00%, of 2 answers. The goal was above 99%. Met.',
      'First response was 50.00%, of 2 tickets. The goal was at least 98%. Missed.',
    ])
  })

  it('statementText says the way from the revenue to the payout', () => {
    expect(of('ben')('What it paid')).toEqual([
      'Revenue of November 2026 was not confirmed; that of October 2026 stands in: $150,000.00. 2% of it is the pool: $3,000.00.',
      'Resolution time paid $1,000.00.',
      'Satisfaction paid $1,000.00.',
      'First response paid nothing.',
      'November 2026 pays $2,000.00.',
      '$1,000.00 was not earned and stays with the company.',
    ])
  })

  it('statementText says how the slice was cut', () => {
    expect(of('ben')('How the slice was cut')?.slice(-4)).toEqual([
      'Ben took part on 15 of 30 days.',
      'Joined on 16 November.',
      "$500.00 of the payout is nobody's part.",
      'The slice is $500.00.',
    ])
  })

  it('statementText says what is owed, adjustments and a rehearsal included', () => {
    const lines = [
      adjustment(),
      adjustment({ id: 'y', corrects: '2026-11', month: '2026-12', amount: cents(-100) }),
    ]
    expect(of('ada', { rehearsal: true }, lines)('What is owed')).toEqual([
      'November 2026 was a rehearsal: the slice is what would have been paid.',
      'Adjustment of September 2026: $12.50 paid. A late answer.',
      'Owed with November 2026: $12.50.',
      'Adjustment of this month, with December 2026: $1.00 taken back. A late answer.',
    ])
  })

  it('statementText says a missed gate, a cap and a floor', () => {
    const gates = [{ n: 3, of: ['mttr', 'csat', 'slaResponse'] }] as const
    expect(of('ada', { gates })('What it paid')).toContain('A gate was not met, so nothing is paid.')
    expect(of('ada', { cap: cents(1_500_00) })('What it paid')).toContain(
      'That is the most a month pays: $1,500.00.',
    )
    expect(of('ada', { floor: cents(2_500_00) })('What it paid')).toContain(
      'That is the least a month pays: $2,500.00.',
    )
  })
})
