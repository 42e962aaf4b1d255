import { describe, expect, it } from 'vitest'
import type { MetricFigure } from '../../../core/model/metric-figure.ts'
import type { PoolFigure, RungFigure } from '../../../core/model/pool-figure.ts'
import type { SourceFigure } from '../../../core/model/snapshot.ts'
import { cents, HOUR, MINUTE } from '../../../core/model/units.ts'
import { FIGURES } from '../../../core/snapshot/figures.ts'
import type { Piece } from '../../../core/snapshot/piece.ts'
import { on } from '../../helpers/november.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const speech = sampleSnapshot
const { pool, metrics } = sampleSnapshot
const [mttr, csat, sla] = metrics as [MetricFigure, MetricFigure, MetricFigure]
const source = sampleSnapshot.sources[0] as SourceFigure

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')
const value = (metric: MetricFigure, known: Partial<MetricFigure> = {}) =>
  FIGURES['metrics[].value'].show({ ...metric, ...known }, speech).map(({ text }) => text)
const time = (num: number) => value(mttr, { value: { num, den: 1 } })

describe('FIGURES', () => {
  it('FIGURES shows a time in hours and minutes, the minutes with two digits', () => {
    expect(value(mttr)).toEqual(['4', 'h', '19', 'min'])
    expect(time(5 * HOUR + 1_000)).toEqual(['5', 'h', '01', 'min'])
    expect(time(5 * HOUR)).toEqual(['5', 'h', '00', 'min'])
    expect(time(9 * MINUTE)).toEqual(['9', 'min'])
    expect(time(0)).toEqual(['0', 'min'])
    expect(time(1_200 * HOUR)).toEqual(['1,200', 'h', '00', 'min'])
  })

  it('FIGURES shows a share to one decimal, toward the failing side, and of how many', () => {
    expect(value(csat)).toEqual(['98.7', '% of 240'])
    expect(value(csat, { value: { num: 98_996, den: 100_000 } })[0]).toBe('98.9')
    expect(value(sla)).toEqual(['98.0', '% of 1,190'])
  })

  it('FIGURES shows days and money of typed-in numbers, toward the failing side, and their targets', () => {
    const days = {
      ...mttr,
      id: 'receivablesDays',
      goal: { comparator: 'below', target: { num: 45, den: 1 } },
    } as const
    expect(value(days, { value: { num: 4511, den: 100 } })).toEqual(['45.2', 'days'])
    expect(textOf(FIGURES['metrics[].goal'].show(days, speech))).toBe('below 45 days')
    const sales = {
      ...csat,
      id: 'projectSales',
      goal: { comparator: 'at least', target: { num: 10_000_00, den: 1 } },
    } as const
    expect(value(sales, { value: { num: 9_999_99, den: 1 } })).toEqual(['$9,999'])
    expect(textOf(FIGURES['metrics[].goal'].show(sales, speech))).toBe('at least $10,000')
    const weeks = { ...csat, id: 'weeksInvoiced' } as const
    expect(value(weeks, { value: { num: 3, den: 4 } })).toEqual(['75.0', '%'])
  })

  it('FIGURES shows a dash where there is no data', () => {
    expect(value(csat, { value: null, counted: 0 })).toEqual(['\u2013'])
    expect(textOf(FIGURES['pool.amount'].show(null, speech))).toBe('\u2013')
  })

  it('FIGURES says a goal as it was typed', () => {
    const goal = (metric: MetricFigure) => textOf(FIGURES['metrics[].goal'].show(metric, speech))
    expect([goal(mttr), goal(csat), goal(sla)]).toEqual(['below 5 h', 'above 99%', '98% in SLA'])
    expect(goal({ ...sla, goal: { ...sla.goal, comparator: 'above' } })).toBe('above 98%')
    expect(textOf(FIGURES['metrics[].goal.target'].show(mttr, speech))).toBe('5 h')
  })

  it('FIGURES says what the pool is', () => {
    const state = (known: Partial<PoolFigure>) =>
      textOf(FIGURES['pool.state'].show({ ...sampleSnapshot, pool: { ...pool, ...known } }, speech))
    expect(state({})).toBe('On track for')
    expect(state({ state: 'too-close' })).toBe('If it ended now')
    expect(state({ state: 'no-data' })).toBe('No data yet')
    expect(state({ state: 'stale', asOf: on('24 14:31') })).toBe('As of 2:31')
    expect(state({ state: 'stale', asOf: null })).toBe('No data yet')
    expect(textOf(FIGURES['pool.all'].show({ ...pool, state: 'no-forecast' }, speech))).toBe(
      'All goals: $16,640. No forecast yet',
    )
    const grew = { amount: cents(312_00), since: '2026-10', agreements: 2 }
    expect(textOf(FIGURES['pool.grew'].show(grew, speech))).toBe(
      'Pool up $312 since October: 2 new agreements',
    )
    expect(textOf(FIGURES['pool.estimatedFrom'].show('2026-10', speech))).toBe(
      'Pool estimated from October revenue',
    )
    expect(textOf(FIGURES['pool.all'].show({ ...pool, state: 'stale' }, speech))).toBe('Goals are not judged')
  })

  it('FIGURES says the money of the reference picture', () => {
    expect(textOf(FIGURES['pool.amount'].show(pool.amount, speech))).toBe('$11,093')
    expect(textOf(FIGURES['pool.fullShare'].show(cents(1_386_00), speech))).toBe('$1,386 for a full share')
    expect(pool.wouldAdd.map(add => textOf(FIGURES['pool.wouldAdd[]'].show(add, speech)))).toEqual([
      'Satisfaction would add $5,547',
    ])
    expect(metrics.map(({ amount }) => textOf(FIGURES['metrics[].amount'].show(amount, speech)))).toEqual([
      '$5,547',
      '$5,547',
      '$5,546',
    ])
  })

  it('FIGURES says a ladder and its rungs', () => {
    const rungs = pool.ladder.map(rung => [
      textOf(FIGURES['pool.ladder[].amount'].show(rung.amount, speech)),
      textOf(FIGURES['pool.ladder[].goals'].show(rung, speech)),
    ])
    expect(rungs).toEqual([
      ['$16,640', '20%'],
      ['$11,093', '55%'],
      ['$5,547', '25%'],
    ])
    const goals = (known: Partial<RungFigure>) =>
      textOf(FIGURES['pool.ladder[].goals'].show({ ...pool.ladder[0]!, percent: null, ...known }, speech))
    expect([3, 2, 1, 0].map(count => goals({ goals: count }))).toEqual([
      'all 3 goals',
      '2 goals',
      '1 goal',
      'no goal',
    ])
    expect(goals({ goals: 1, of: 1 })).toBe('the goal')
    expect(textOf(FIGURES['pool.ladder'].show(sampleSnapshot, speech))).toBe('How November can end')
  })

  it('FIGURES says a rehearsal, and nothing without one', () => {
    expect(FIGURES['pool.rehearsal'].show(false, speech)).toEqual([])
    expect(textOf(FIGURES['pool.rehearsal'].show(true, speech))).toContain('nothing is owed')
  })

  it('FIGURES says the header', () => {
    expect(textOf(FIGURES['team.name'].show('Help desk', speech))).toBe('Help desk')
    expect(textOf(FIGURES['period.month'].show('2026-11', speech))).toBe('November')
    const left = FIGURES['period.workingDays.left']
    expect([0, 1, 5].map(days => textOf(left.show(days, speech)))).toEqual([
      '0 working days left',
      '1 working day left',
      '5 working days left',
    ])
    expect(textOf(FIGURES.now.show(speech.now, speech))).toBe('2:47')
    expect(textOf(FIGURES['sources[]'].show(source, speech))).toBe('ConnectWise, 12 s')
    expect(textOf(FIGURES['sources[]'].show({ ...source, asOf: null }, speech))).toContain('no answer yet')
    expect(textOf(FIGURES['sources[].problem'].show('It is down.', speech))).toBe('It is down.')
  })

  it('FIGURES says every verdict in words', () => {
    const verdicts = ['holding', 'at-risk', 'missing', 'out-of-reach', 'not-known'] as const
    expect(verdicts.map(verdict => textOf(FIGURES['metrics[].verdict'].show(verdict, speech)))).toEqual([
      'Holding',
      'At risk',
      'Missing',
      'Almost out of reach',
      'Not known',
    ])
  })

  it('FIGURES says what it takes, what is left out and the name of a metric', () => {
    expect(metrics.map(metric => textOf(FIGURES['metrics[].need'].show(metric, speech)))).toEqual([
      'next 360 may average 7 h 12',
      '61 happy in a row, of 80 to come',
      '8 of the next 370 may be late',
    ])
    expect(textOf(FIGURES['metrics[].byHand'].show(1_014, speech))).toBe('1,014 left out by hand')
    expect(FIGURES['metrics[].byHand'].show(0, speech)).toEqual([])
    expect(textOf(FIGURES['metrics[].id'].show('slaResponse', speech))).toBe('First response')
  })

  it('FIGURES says who must be answered next', () => {
    const due = sampleSnapshot.next.due
    expect(due.map(entry => textOf(FIGURES['next.due[].due'].show(entry.due, speech)))).toEqual([
      '12 min',
      '38 min',
      '1 h 05',
    ])
    expect(due.map(entry => textOf(FIGURES['next.due[]'].show(entry, speech)))).toEqual([
      '#48230 unassigned',
      '#48233 unassigned',
      '#48240',
    ])
    expect(textOf(FIGURES['next.lateToday'].show(2, speech))).toBe('2 late today')
  })
})
