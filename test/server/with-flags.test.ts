import { describe, expect, it } from 'vitest'
import type { Appeal } from '../../core/model/appeal.ts'
import type { Exclusion } from '../../core/model/exclusion.ts'
import { instant } from '../../core/model/units.ts'
import { withFlags } from '../../server/with-flags.ts'
import { sampleExplanation, sampleRow } from '../helpers/sample-explanation.ts'

const at = instant(1)
const of = {
  ...{ ...sampleExplanation, metric: 'mttr' as const, names: true },
  rows: { ...sampleExplanation.rows, rows: [{ ...sampleRow, id: 'T1' }] },
}
const OPEN: Appeal = {
  ...{ id: 'a', team: of.team.id, kind: 'ticket', target: 'T1', reason: 'The vendor was down.' },
  ...{ author: 'Tom', at, decision: null },
}
const because = { reason: 'It was ours.', author: 'Lea', at }
const out: Exclusion = {
  ...{ id: 'x', team: of.team.id, kind: 'ticket', target: 'T1', ...because, undone: null, appeal: 'a' },
}
const flag = (appeals: readonly Appeal[], exclusions: readonly Exclusion[] = [], known = {}) =>
  withFlags({ ...of, ...known }, { appeals, exclusions }).rows.rows[0]?.flag

describe('withFlags', () => {
  it('withFlags says that a row waits for a decision, or why it was kept', () => {
    expect(flag([OPEN])).toEqual({ state: 'open', reason: null })
    const kept: Appeal = { ...OPEN, decision: { outcome: 'kept', ...because } }
    expect(flag([kept])).toEqual({ state: 'kept', reason: 'It was ours.' })
    expect(flag([kept, { ...OPEN, id: 'b' }])).toEqual({ state: 'open', reason: null })
  })

  it('withFlags says that a row was left out until it counts again', () => {
    const left: Appeal = { ...OPEN, decision: { outcome: 'left-out', ...because } }
    expect(flag([left], [out])).toEqual({ state: 'left-out', reason: null })
    expect(flag([left], [{ ...out, undone: because }])).toBeUndefined()
  })

  it('withFlags leaves alone what is of another team, kind or number', () => {
    for (const other of [{ team: 'sales' }, { kind: 'survey' as const }, { target: 'T2' }])
      expect(flag([{ ...OPEN, ...other }])).toBeUndefined()
    expect(flag([OPEN], [], { metric: 'csat' })).toBeUndefined()
    expect(flag([{ ...OPEN, kind: 'survey' }], [], { metric: 'csat' })).toBeDefined()
    expect(flag([OPEN], [], { metric: 'profit' })).toBeUndefined()
  })

  it('withFlags tells nothing to who may not see names', () => {
    expect(flag([OPEN], [], { names: false })).toBeUndefined()
  })
})
