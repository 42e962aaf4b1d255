import { describe, expect, it } from 'vitest'
import type { Appeal } from '../../../core/model/appeal.ts'
import type { Exclusion } from '../../../core/model/exclusion.ts'
import { NO_RECORDS } from '../../../core/model/records.ts'
import { instant } from '../../../core/model/units.ts'
import { openAppeal, withAppeal, withDecision } from '../../../server/http/with-appeal.ts'
import { withExclusion, withUndone } from '../../../server/http/with-exclusion.ts'

const APPEAL: Appeal = {
  ...{ id: 'a', team: 'help-desk', kind: 'ticket', target: 'T1', reason: 'The vendor was down.' },
  ...{ author: 'Tom', at: instant(1), decision: null },
}
const because = { reason: 'It was.', author: 'Lea', at: instant(2) }
const LEFT_OUT = { outcome: 'left-out', ...because } as const
const KEPT = { outcome: 'kept', ...because } as const
const EXCLUSION: Exclusion = {
  ...{ id: 'x', team: 'help-desk', kind: 'ticket', target: 'T1', ...because, undone: null, appeal: 'a' },
}
const one = withAppeal(NO_RECORDS, APPEAL)

describe('withAppeal', () => {
  it('withAppeal adds it at the end, one revision later', () => {
    expect(one).toEqual({ ...NO_RECORDS, revision: 1, appeals: [APPEAL] })
  })

  it('withAppeal refuses a second open one, and takes another team, kind or number', () => {
    expect(() => withAppeal(one, { ...APPEAL, id: 'b' })).toThrow('flagged already')
    for (const other of [{ team: 'sales' }, { kind: 'survey' as const }, { target: 'T2' }])
      expect(withAppeal(one, { ...APPEAL, id: 'b', ...other }).appeals).toHaveLength(2)
  })

  it('withAppeal takes the same again once it was kept, or counts again, but not while it is left out', () => {
    const again = { ...APPEAL, id: 'b' }
    expect(withAppeal(withDecision(one, APPEAL, KEPT, 'x'), again).appeals).toHaveLength(2)
    const out = withExclusion(NO_RECORDS, EXCLUSION)
    expect(() => withAppeal(out, APPEAL)).toThrow('left out already')
    expect(withAppeal(withUndone(out, EXCLUSION, because), APPEAL).appeals).toHaveLength(1)
  })
})

describe('withDecision', () => {
  it('withDecision leaves it out for the reason of who decided, and names the appeal', () => {
    expect(withDecision(one, APPEAL, LEFT_OUT, 'x')).toEqual({
      ...{ ...NO_RECORDS, revision: 2, appeals: [{ ...APPEAL, decision: LEFT_OUT }] },
      exclusions: [EXCLUSION],
    })
  })

  it('withDecision keeps it, and leaves nothing out', () => {
    expect(withDecision(one, APPEAL, KEPT, 'x')).toEqual({
      ...{ ...NO_RECORDS, revision: 2, appeals: [{ ...APPEAL, decision: KEPT }] },
    })
  })

  it('withDecision refuses what somebody left out in the meantime, and decides nothing then', () => {
    const out = withExclusion(one, { ...EXCLUSION, id: 'y' })
    expect(() => withDecision(out, APPEAL, LEFT_OUT, 'x')).toThrow('left out already')
    expect(withDecision(out, APPEAL, KEPT, 'x').appeals[0]?.decision).toEqual(KEPT)
  })
})

describe('openAppeal', () => {
  it('openAppeal knows neither another team nor one that is decided', () => {
    expect(openAppeal(one, APPEAL)).toBe(APPEAL)
    expect(() => openAppeal(one, { team: 'sales', id: 'a' })).toThrow('no appeal of this name')
    expect(() => openAppeal(withDecision(one, APPEAL, KEPT, 'x'), APPEAL)).toThrow('decided already')
  })
})
