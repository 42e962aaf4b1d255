import { describe, expect, it } from 'vitest'
import type { Appeal } from '../../core/model/appeal.ts'
import type { SourceNote } from '../../core/model/batch.ts'
import { instant } from '../../core/model/units.ts'
import { lookChecks } from '../../server/look-checks.ts'
import { at, NOVEMBER, on } from '../helpers/november.ts'
import { NOVEMBER_DATA } from '../helpers/start-bonus-desk.ts'

const OCTOBER_DAY = at('2026-10-05T12:00:00-04:00')
const appeal = (target: string, known: Partial<Appeal> = {}): Appeal => ({
  ...{ id: target, team: 'help-desk', kind: 'ticket', target, reason: 'Opened twice by mistake.' },
  ...{ author: 'Ann', at: instant(0), decision: null, ...known },
})
const found = (notes: readonly SourceNote[], appeals: readonly Appeal[] = []) =>
  lookChecks(NOVEMBER, NOVEMBER_DATA, notes, appeals)
    .filter(({ ok }) => !ok)
    .map(({ id, examples, blocks }) => [id, blocks, ...examples])
const note = (...rows: NonNullable<SourceNote['rows']>): SourceNote => ({ short: 'Some.', whole: '', rows })

describe('lookChecks', () => {
  it('lookChecks has nothing against a month without rejected rows and flags', () => {
    expect(found([])).toEqual([])
    expect(found([note()])).toEqual([])
  })

  it('lookChecks tells of rejected rows of the month and of those that nobody can date, and of no others', () => {
    const rows = note(
      { place: 'in it', from: on('03 09:00'), to: on('04 09:00') },
      { place: 'before it', from: OCTOBER_DAY, to: OCTOBER_DAY },
      { place: 'across its start', from: OCTOBER_DAY, to: on('01 00:00') },
      { place: 'without an end', from: OCTOBER_DAY, to: null },
      { place: 'after it', from: NOVEMBER.to, to: null },
      { place: 'undated', from: null, to: null },
    )
    expect(found([rows])).toEqual([
      ['rejected-rows', false, 'in it', 'across its start', 'without an end', 'undated'],
    ])
  })

  it('lookChecks takes a note without rows for one of every month', () => {
    expect(found([{ short: '2 tickets are not used.', whole: '' }])).toEqual([
      ['rejected-rows', false, '2 tickets are not used.'],
    ])
  })

  it('lookChecks tells of open flags of the month, and not of decided ones or those of other months', () => {
    const decision = { outcome: 'kept', reason: 'It counts.', author: 'Bo', at: instant(1) } as const
    expect(found([], [appeal('1'), appeal('2', { decision }), appeal('99')])).toEqual([
      ['open-appeals', false, '1'],
    ])
    expect(found([], [appeal('2', { kind: 'survey' })])).toEqual([['open-appeals', false, '2']])
  })
})
