import { describe, expect, it } from 'vitest'
import { mayDo } from '../../../admin/may-do.ts'
import { type HandFacts, handLines } from '../../../admin/overview/hand-lines.ts'
import type { Appeal } from '../../../core/model/appeal.ts'
import type { MonthLine } from '../../../core/model/month-page.ts'
import type { SourceFigure } from '../../../core/model/snapshot.ts'
import type { Cents, Instant } from '../../../core/model/units.ts'
import type { Role } from '../../../core/model/user.ts'
import { SPEECH } from '../../helpers/speech.ts'

const NOTHING: HandFacts = {
  ...{ demo: false, sources: [], missing: [], readings: null, months: null, inGrace: null },
  ...{ appeals: null, revenue: null, surveys: null },
}

const texts = (facts: Partial<HandFacts>, role: Role = 'manager') =>
  handLines({ ...NOTHING, ...facts }, SPEECH, act => mayDo({ role, seesPay: false }, act)).map(
    ({ text, path }) => [text, path],
  )

const after = (minutes: number) => (SPEECH.now + minutes * 60_000) as Instant

const source = (given: Partial<SourceFigure> = {}): SourceFigure => ({
  ...{ id: 'csv', label: 'Tickets', asOf: after(-1), ageingAt: after(2), staleAt: after(15) },
  ...{ failed: false, problem: null, notice: null },
  ...given,
})

const month = (name: string, state: MonthLine['state']): MonthLine => ({
  ...{ month: name, state, payable: 0 as Cents, rehearsal: false, corrected: 0 as Cents },
})

const ended = (...names: string[]) => ({ months: names.map(name => month(name, 'provisional')), damaged: [] })

describe('handLines', () => {
  it('handLines finds nothing where nothing was read and nothing is wrong', () => {
    expect(texts({})).toEqual([])
    expect(
      texts({ sources: [source()], months: { months: [month('2026-11', 'open')], damaged: [] } }),
    ).toEqual([])
  })

  it('handLines names a source that failed, is stale or has something to mend, with its sentence', () => {
    const problem = 'The key was refused.'
    expect(texts({ sources: [source({ failed: true, problem })] })).toEqual([
      ['Tickets has failed. The key was refused.', '/admin/sources'],
    ])
    expect(texts({ sources: [source({ staleAt: after(-1) })] })).toEqual([
      ['Tickets is stale: its goals are not judged.', '/admin/sources'],
    ])
    expect(texts({ sources: [source({ withheld: ['surveys'] })] })).toHaveLength(1)
    expect(texts({ sources: [source({ notice: '3 boards are new.' })] })).toEqual([
      ['Tickets: 3 boards are new.', '/admin/sources'],
    ])
  })

  it('handLines leads to the oldest month that can be closed', () => {
    expect(texts({ months: ended('2026-10') })).toEqual([
      ['October 2026 is ready to close.', '/admin/months/2026-10'],
    ])
    expect(texts({ months: ended('2026-10', '2026-09') })).toEqual([
      ['2 months have ended and are not closed, the oldest September 2026.', '/admin/months/2026-09'],
    ])
  })

  it('handLines asks a lead for nothing that only a manager may do', () => {
    const months = { ...ended('2026-10'), damaged: [{ file: 'a.json', month: '2026-09', reason: 'cut off' }] }
    const facts = { months, revenue: { month: '2026-11', confirmed: null } }
    expect(texts(facts)).toHaveLength(3)
    expect(texts(facts, 'lead')).toEqual([['The file of September 2026 is damaged.', '/admin/months']])
  })

  it('handLines waits with a month until its days of grace are over', () =>
    expect(texts({ months: ended('2026-10'), inGrace: '2026-10' })).toEqual([]))

  it('handLines asks nobody to close the months of the demo', () =>
    expect(texts({ demo: true, months: ended('2026-10', '2026-09') })).toEqual([]))

  it('handLines names the file of a month that is damaged', () => {
    const damaged = [{ file: 'help-desk/2026-09.json', month: '2026-09', reason: 'cut off' }]
    expect(texts({ months: { months: [], damaged } })).toEqual([
      ['The file of September 2026 is damaged.', '/admin/months'],
    ])
  })

  it('handLines tells of numbers to type in, and not of fresh ones', () => {
    const due = (state: 'fresh' | 'due' | 'stale', sentence: string) => ({
      ...{ metric: 'receivablesDays' as const, state, last: null, dueOn: null, author: null, sentence },
    })
    const readings = { due: [due('stale', 'Receivables days has no number yet.'), due('fresh', 'Fine.')] }
    expect(texts({ readings })).toEqual([['Receivables days has no number yet.', '/admin/numbers']])
  })

  it('handLines asks for a revenue that nobody confirmed', () => {
    const confirmed = { team: 'help-desk', month: '2026-11', author: 'Dana', at: SPEECH.now }
    expect(texts({ revenue: { month: '2026-11', confirmed: null } })).toEqual([
      ['The revenue of November 2026 is not confirmed.', '/admin/revenue'],
    ])
    expect(texts({ revenue: { month: '2026-11', confirmed } })).toEqual([])
  })

  it('handLines counts appeals that nobody decided', () => {
    const appeal = (decided: boolean): Appeal => ({
      ...{ id: 'a', team: 'help-desk', kind: 'ticket', target: '1', reason: 'An outage', author: 'Sam' },
      ...{ at: SPEECH.now },
      decision: decided ? { outcome: 'kept', reason: 'It counts', author: 'Dana', at: SPEECH.now } : null,
    })
    expect(texts({ appeals: [appeal(true)] })).toEqual([])
    expect(texts({ appeals: [appeal(true), appeal(false)] })[0]?.[0]).toBe('1 appeal waits for a decision.')
    expect(texts({ appeals: [appeal(false), appeal(false)] })[0]?.[0]).toBe('2 appeals wait for a decision.')
  })

  it('handLines counts unhappy customers that nobody called back', () => {
    const answer = (isCalled: boolean) => ({
      ...{ survey: '1', ticket: null, answered: SPEECH.now, raw: null, score: -1 as const, client: null },
      summary: null,
      callBack: isCalled ? { survey: '1', outcome: 'Sorted', author: 'Dana', at: SPEECH.now } : null,
    })
    expect(texts({ surveys: { unhappy: [answer(true), answer(false)] } })).toEqual([
      ['1 unhappy customer was not called back yet.', '/admin/answers'],
    ])
    expect(texts({ surveys: { unhappy: [answer(true)] } })).toEqual([])
  })

  it('handLines names every screen that is away', () =>
    expect(texts({ missing: ['Lobby', 'Hall'] }).map(([text]) => text)).toEqual([
      'Lobby is away for ten minutes or more.',
      'Hall is away for ten minutes or more.',
    ]))

  it('handLines gives each line an id of its own', () => {
    const facts = { ...NOTHING, missing: ['Lobby', 'Lobby'], months: ended('2026-10') }
    const lines = handLines(facts, SPEECH, () => true)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
  })
})
