import { describe, expect, it } from 'vitest'
import type { Exclusion } from '../../../core/model/exclusion.ts'
import { NO_RECORDS } from '../../../core/model/records.ts'
import { instant } from '../../../core/model/units.ts'
import { withExclusion, withUndone } from '../../../server/http/with-exclusion.ts'

const at = instant(0)
const MADE: Exclusion = {
  ...{ id: 'a', team: 'help-desk', kind: 'ticket', target: 'T1', reason: 'An outage.' },
  ...{ author: 'manager', at, undone: null },
}
const BACK = { author: 'manager', at, reason: 'It was ours.' }
const one = withExclusion(NO_RECORDS, MADE)

describe('withExclusion', () => {
  it('withExclusion adds it at the end, one revision later', () => {
    expect(one).toEqual({ ...NO_RECORDS, revision: 1, exclusions: [MADE] })
    expect(NO_RECORDS.exclusions).toEqual([])
  })

  it('withExclusion refuses the same thing twice, and takes another team, kind or number', () => {
    expect(() => withExclusion(one, { ...MADE, id: 'b' })).toThrow('left out already')
    for (const other of [{ team: 'sales' }, { kind: 'survey' as const }, { target: 'T2' }])
      expect(withExclusion(one, { ...MADE, id: 'b', ...other }).exclusions).toHaveLength(2)
  })
})

describe('withUndone', () => {
  it('withUndone keeps the entry, and lets the same thing be left out again', () => {
    const undone = withUndone(one, MADE, BACK)
    expect(undone).toEqual({ ...NO_RECORDS, revision: 2, exclusions: [{ ...MADE, undone: BACK }] })
    expect(withExclusion(undone, { ...MADE, id: 'b' }).exclusions).toHaveLength(2)
  })

  it('withUndone knows neither another team nor a second time', () => {
    expect(() => withUndone(one, { team: 'sales', id: 'a' }, BACK)).toThrow('no exclusion of this name')
    expect(() => withUndone(withUndone(one, MADE, BACK), MADE, BACK)).toThrow('counted again already')
  })
})
