import { describe, expect, it } from 'vitest'
import { chartWords } from '../../../admin/explain/chart-words.ts'
import { exactText, formulaText } from '../../../admin/explain/formula-text.ts'
import { planText } from '../../../admin/explain/plan-text.ts'
import type { Explanation } from '../../../core/model/explanation.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'
import { sampleExplanation } from '../../helpers/sample-explanation.ts'
import { samplePlanVersion } from '../../helpers/sample-plan.ts'

const formula = (change: Partial<Explanation>) =>
  formulaText({ ...sampleExplanation, ...change }, sampleSpeech)
const evidence = (change: Partial<Explanation['evidence']>) => ({ ...sampleExplanation.evidence, ...change })
const csat: Partial<Explanation> = { metric: 'csat', goal: samplePlanVersion.goals[1] ?? null }

describe('formulaText', () => {
  it('formulaText puts the sum, the number and the mean in', () => {
    expect(formula({})).toBe('1,234 h 10 min over 412 tickets = 2 h 59 min 44 s')
  })

  it('formulaText says a sum in whole numbers also where the mean is in lowest terms', () => {
    const one = evidence({ counted: 2 })
    expect(formula({ value: { num: 3_600_000, den: 1 }, evidence: one })).toBe('2 h over 2 tickets = 1 h')
  })

  it('formulaText counts happy answers, and takes unhappy ones off a net score', () => {
    const answers = evidence({ counted: 240, positive: 237, negative: 3 })
    expect(formula({ ...csat, value: { num: 237, den: 240 }, evidence: answers })).toBe(
      '237 happy of 240 answers = 98.75%',
    )
    expect(formula({ ...csat, value: { num: 234, den: 240 }, evidence: answers })).toBe(
      '237 happy less 3 unhappy, of 240 answers = 97.50%',
    )
  })

  it('formulaText counts promises that were kept', () => {
    const promise: Partial<Explanation> = { metric: 'slaResponse', goal: samplePlanVersion.goals[2] ?? null }
    expect(formula({ ...promise, value: { num: 405, den: 412 } })).toBe(
      '405 of 412 tickets answered in time = 98.30%',
    )
  })

  it('formulaText says what of money was counted', () => {
    const of = (
      metric: Explanation['metric'],
      num: number,
      den: number,
      known: Partial<Explanation['evidence']>,
    ) => formula({ metric, goal: null, value: { num, den }, evidence: evidence(known) })
    const invoices = { counted: 12, things: 'invoices' } as const
    expect(of('receivablesDays', 413, 10, invoices)).toBe(
      'What is open of 12 invoices, by the sales of 90 days, times 90 = 41.3 days',
    )
    expect(of('weeksInvoiced', 3, 4, { counted: 4, positive: 3, things: 'weeks' })).toBe(
      '3 of 4 weeks invoiced by Friday = 75.00%',
    )
    expect(of('projectSales', 5_000_00, 1, { counted: 1, things: 'sales' })).toBe('1 sale won = $5,000')
    expect(of('projectSales', 5_000_00, 1, { counted: 2 })).toBe('2 readings typed in = $5,000')
  })

  it('formulaText says that nothing is counted yet', () => {
    expect(formula({ value: null })).toBe('No tickets counted yet, so there is no value.')
  })
})

describe('exactText', () => {
  it('exactText rounds toward the failing side, also without a goal', () => {
    expect(exactText(sampleExplanation, sampleSpeech, 2)).toBe('2 h 59 min 43.99 s')
    const bare = { ...sampleExplanation, ...csat, goal: null, value: { num: 98_996, den: 100_000 } }
    expect(exactText(bare, sampleSpeech, 0)).toBe('98.99%')
  })
})

describe('chartWords', () => {
  it('chartWords says the month, and the goal where there is one', () => {
    expect(chartWords(sampleExplanation, sampleSpeech)).toBe(
      'The month so far: 4 h on Nov 3, 3 h on Nov 24. The dashed line is the goal, 5 h; the tinted side meets it.',
    )
    expect(chartWords({ ...sampleExplanation, trend: [] }, sampleSpeech)).toContain(
      'once two days have numbers',
    )
  })
})

describe('planText', () => {
  it('planText names the version by its first month', () => {
    expect(planText({ effective: '2026-09', rehearsal: false }, sampleSpeech)).toBe(
      'In force since September 2026',
    )
    expect(planText(sampleExplanation.plan, sampleSpeech)).toBe('In force since November 2026, a rehearsal')
  })
})
