import { describe, expect, it } from 'vitest'
import { basisPoints, cents, instant } from '../../core/model/units.ts'
import { NO_BOOKS } from '../../server/books.ts'
import { type ClosingState, closingChecks } from '../../server/closing-checks.ts'
import { monthChecks } from '../../server/month-checks.ts'
import { teamMonth } from '../../server/team-month.ts'
import { goal, plan } from '../helpers/a-plan.ts'
import { answer, at, made, NOVEMBER, on } from '../helpers/november.ts'
import { paidNovember } from '../helpers/paid-november.ts'
import { bonusSettings, DECEMBER, NOVEMBER_DATA, person } from '../helpers/start-bonus-desk.ts'

const team = bonusSettings().teams[0]!
const state: ClosingState = {
  ...{ team, period: NOVEMBER, version: plan(), books: NO_BOOKS, damaged: [], approvals: [], closer: null },
  source: { label: 'CSV', staleAfter: null, asOf: DECEMBER, problem: null },
  now: DECEMBER,
}
const wrong = (given: Partial<ClosingState>) =>
  closingChecks({ ...state, ...given })
    .filter(({ ok }) => !ok)
    .map(({ id, blocks }) => `${id} ${blocks}`)

describe('closingChecks', () => {
  it('closingChecks has nothing against a month with fresh data', () => expect(wrong({})).toEqual([]))

  it.each([
    ['no answer', { asOf: null }],
    ['an answer from before the end of the month', { asOf: on('30 23:00') }],
    ['an old answer', { asOf: at('2026-12-04T11:45:00-05:00') }],
  ])('closingChecks blocks on a source with %s', (_, source) => {
    expect(wrong({ source: { ...state.source, ...source } })).toEqual(['stale-source true'])
  })

  it('closingChecks does not ask a source where every number is typed in', () => {
    const version = plan({ goals: [goal('projectSales', 'at least', 1, 1)] })
    expect(wrong({ version, source: { ...state.source, asOf: null } })).toEqual([])
  })

  it('closingChecks asks a source that the team takes its money from', () => {
    const billing = { ...team, sources: { tickets: null, surveys: null, money: 'connectwise' } }
    const given = { team: billing, source: { ...state.source, asOf: null } }
    const of = (metric: 'projectSales' | 'profit') => plan({ goals: [goal(metric, 'at least', 1, 1)] })
    expect(wrong({ ...given, version: of('projectSales') })).toEqual(['stale-source true'])
    expect(wrong({ ...given, version: of('profit') })).toEqual([])
  })

  it('closingChecks warns of earlier months at the first close, and blocks on a gap after it', () => {
    const early = bonusSettings({ effective: '2026-09' }).teams[0]!
    expect(wrong({ team: early })).toEqual(['earlier-months false'])
    const september = { ...paidNovember().period, month: '2026-09' }
    const closed = [{ sha256: '', closed: paidNovember({ period: september }) }]
    expect(wrong({ team: early, books: { closed } })).toEqual(['earlier-months true'])
  })

  it('closingChecks warns until the days of grace are over', () => {
    const end = at('2026-12-04T00:00:00-05:00')
    const source = { ...state.source, asOf: instant(end - 1) }
    expect(wrong({ source, now: instant(end - 1) })).toEqual(['grace false'])
    expect(wrong({ source, now: end })).toEqual([])
    const checks = closingChecks({ ...state, now: instant(end - 1) })
    expect(checks.find(({ id }) => id === 'grace')?.sentence).toBe(
      'Days of grace end on 3 December: answers read after the close are lost.',
    )
  })
})

function warned(
  given: { plan?: object; people?: ReturnType<typeof person>[]; data?: object; scope?: object } = {},
) {
  const team = { ...bonusSettings(given.plan).teams[0]!, ...given.scope }
  const people = given.people ?? [person('ann')]
  const books = { ...NO_BOOKS, people }
  const batch = { from: NOVEMBER.from, ...NOVEMBER_DATA, ...given.data }
  const month = teamMonth(team, '2026-11', { batch, exclusions: [], books, now: DECEMBER })
  return monthChecks(team, month, batch, people)
    .filter(({ ok }) => !ok)
    .map(({ id, examples }) => [id, ...examples].join(' '))
}
const split = (basis: string, more = {}) => ({
  split: {
    ...{ basis, days: 'calendar', policy: 'fixed-share', waitingDays: 0, minimumHours: null },
    ...{ activeOnLastDay: false, leaveCounts: true, personCap: null, ...more },
  },
  funding: { kind: 'fixed', amount: cents(100_00) },
})

describe('closingChecks of answers', () => {
  const was = answer({ id: 'S1', ticket: '7', score: -1 })
  const flag = { kind: 'gone', source: 'csv', was, is: null, at: on('20 12:00') } as const
  it('closingChecks warns of answers of the month that changed after they had counted, once a ticket', () => {
    expect(wrong({ flags: [flag, flag] })).toEqual(['changed-answers false'])
    const checks = closingChecks({ ...state, flags: [flag, flag] })
    expect(checks.find(({ id }) => id === 'changed-answers')).toMatchObject({ count: 1, examples: ['7'] })
  })

  it('closingChecks leaves out answers of another month, and plans without satisfaction', () => {
    const other = { ...flag, was: { ...was, answered: NOVEMBER.to } }
    expect(wrong({ flags: [other] })).toEqual([])
    expect(wrong({ flags: [flag], version: plan({ goals: [goal('mttr', 'below', 1, 1)] }) })).toEqual([])
  })
})

describe('monthChecks', () => {
  it('monthChecks warns of revenue that nobody has confirmed, and of nothing else in a month that is well', () => {
    expect(warned()).toEqual(['revenue the figure in the plan'])
    expect(warned({ plan: { funding: { kind: 'fixed', amount: cents(1) } } })).toEqual([])
  })

  it('monthChecks lists surveys without an answer, and tickets without a resolve time or a board', () => {
    const surveys = [answer({ id: 'S', answered: null, score: null, sent: on('29 12:00') })]
    const closed = made({ id: 'C', closed: on('29 12:00') })
    const plan = split('fte')
    expect(warned({ plan, data: { surveys } })).toEqual(['answers-to-come S'])
    expect(warned({ plan, data: { tickets: [closed] } })).toEqual(['tickets C'])
    const scope = { scope: { boards: ['Desk'], types: null, agreementTypes: null } }
    expect(warned({ plan, scope })).toEqual(['tickets 1 2'])
  })

  it('monthChecks lists who lacks what the split goes by', () => {
    const bare = person('bob', { pay: [] })
    const whole = person('ann', { months: { '2026-11': { hours: 1, overtimeHours: 0, earnings: cents(1) } } })
    const people = [bare, whole]
    expect(warned({ people, plan: split('base-pay') })).toEqual(['pay-basis Person bob'])
    expect(warned({ people, plan: split('earnings') })).toEqual(['pay-basis Person bob'])
    expect(warned({ people, plan: split('hours') })).toEqual(['hours Person bob'])
    expect(warned({ people, plan: split('fte', { minimumHours: 1 }) })).toEqual(['hours Person bob'])
    expect(warned({ people: [], plan: split('fte') })).toEqual(['people nobody'])
  })

  it('monthChecks asks nothing of who is in another team, and lists numbers that are not typed in', () => {
    const spells = [{ team: 'sales', from: '2024-01-01', to: null, fte: basisPoints(1), weight: 0 }]
    const people = [person('ann'), person('zoe', { spells, pay: [] })]
    const goals = [goal('receivablesDays', 'below', 45, 1)]
    expect(warned({ people, plan: { ...split('base-pay'), goals } })).toEqual(['readings Receivables days'])
  })
})
