import { describe, expect, it } from 'vitest'
import { NO_RECORDS, parseRecords } from '../../../core/model/records.ts'

const EXCLUSION = {
  ...{ id: 'a', team: 'help-desk', kind: 'ticket', target: 'T1', reason: 'An outage.' },
  ...{ author: 'manager', at: 0, undone: { author: 'manager', at: 1, reason: 'It was ours.' } },
}
const APPEAL = {
  ...{ id: 'p', team: 'help-desk', kind: 'survey', target: 'S1', reason: 'Meant for another firm.' },
  ...{ author: 'Tom', at: 1 },
  decision: { outcome: 'left-out', reason: 'The client says so too.', author: 'Lea', at: 2 },
}
const CALL_BACK = { survey: 'S1', outcome: 'Happy now.', author: 'manager', at: 2 }

describe('parseRecords', () => {
  it('parseRecords takes no records, and whole ones', () => {
    const by = { author: 'manager', at: 3 }
    const whole = {
      ...{ revision: 2, exclusions: [EXCLUSION, { ...EXCLUSION, appeal: 'p' }], callBacks: [CALL_BACK] },
      readings: [
        {
          ...{ id: 'r', team: 'sales', metric: 'projectSales', value: { num: 1, den: 1 } },
          ...{ date: '2026-11-24', note: '', replaces: null, ...by },
        },
      ],
      adjustments: [
        {
          ...{ id: 'a', team: 'sales', month: '2026-11', corrects: '2026-10' },
          ...{ person: 'p', amount: -1, reason: 'A mistake.', ...by },
        },
      ],
      approvals: [{ team: 'sales', month: '2026-10', user: 'u', ...by, figure: null }],
      appeals: [APPEAL, { ...APPEAL, decision: null }],
    }
    for (const value of [NO_RECORDS, whole]) expect(parseRecords(value)).toEqual({ ok: true, value })
  })

  it.each([
    [{ ...NO_RECORDS, revision: -1 }, 'revision'],
    [{ ...NO_RECORDS, exclusions: [{ ...EXCLUSION, kind: 'person' }] }, 'exclusions.0.kind'],
    [{ ...NO_RECORDS, exclusions: [{ ...EXCLUSION, undone: { at: 1 } }] }, 'exclusions.0.undone.author'],
    [{ ...NO_RECORDS, exclusions: [{ ...EXCLUSION, appeal: 1 }] }, 'exclusions.0.appeal'],
    [{ ...NO_RECORDS, appeals: [{ ...APPEAL, decision: { outcome: 'kept' } }] }, 'appeals.0.decision.author'],
    [{ ...NO_RECORDS, callBacks: [{ ...CALL_BACK, at: 'x' }] }, 'callBacks.0.at'],
  ])('parseRecords says where %j is wrong', (value, path) => {
    const result = parseRecords(value)
    expect(result.ok ? [] : result.problems.map(problem => problem.path)).toContain(path)
  })
})
