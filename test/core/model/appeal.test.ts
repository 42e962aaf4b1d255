import { describe, expect, it } from 'vitest'
import {
  type Appeal,
  appealDraftSchema,
  appealOf,
  appealVerdictSchema,
  storedAppealSchema,
} from '../../../core/model/appeal.ts'
import { parsed } from '../../../core/model/settings.ts'
import { instant } from '../../../core/model/units.ts'

const APPEAL: Appeal = {
  ...{ id: 'a', team: 'help-desk', kind: 'ticket', target: 'T1', reason: 'The vendor was down.' },
  ...{ author: 'Tom', at: instant(1), decision: null },
}
const pathsOf = (result: ReturnType<typeof parsed>) =>
  result.ok ? [] : result.problems.map(({ path }) => path)

describe('appealDraftSchema', () => {
  it('appealDraftSchema takes a reason of ten letters, without the space around it', () => {
    const draft = { kind: 'survey', target: 'S1', reason: ' 0123456789 ' }
    expect(parsed(appealDraftSchema, draft)).toEqual({ ok: true, value: { ...draft, reason: '0123456789' } })
  })

  it.each([
    [{ kind: 'survey', target: 'S1', reason: ' 012345678 ' }, 'reason'],
    [{ kind: 'survey', target: 'S1', reason: 'x'.repeat(501) }, 'reason'],
    [{ kind: 'survey', target: '', reason: '0123456789' }, 'target'],
    [{ kind: 'reading', target: 'S1', reason: '0123456789' }, 'kind'],
    [{ kind: 'survey', target: 'S1', reason: '0123456789', team: 'other' }, ''],
  ])('appealDraftSchema refuses %j', (draft, path) => {
    expect(pathsOf(parsed(appealDraftSchema, draft))).toEqual([path])
  })
})

describe('appealVerdictSchema', () => {
  it('appealVerdictSchema takes either outcome with a reason and a revision', () => {
    for (const outcome of ['left-out', 'kept'])
      expect(parsed(appealVerdictSchema, { outcome, reason: 'Ours.', revision: 0 }).ok).toBe(true)
  })

  it.each([
    [{ outcome: 'later', reason: 'It was ours.', revision: 0 }, 'outcome'],
    [{ outcome: 'kept', reason: ' no ', revision: 0 }, 'reason'],
    [{ outcome: 'kept', reason: 'It was ours.' }, 'revision'],
  ])('appealVerdictSchema refuses %j', (verdict, path) => {
    expect(pathsOf(parsed(appealVerdictSchema, verdict))).toEqual([path])
  })
})

describe('storedAppealSchema', () => {
  it('storedAppealSchema takes an open one and a decided one, and no decision without who', () => {
    const decision = { outcome: 'kept', reason: 'It was ours.', author: 'Lea', at: 2 }
    expect(parsed(storedAppealSchema, APPEAL).ok).toBe(true)
    expect(parsed(storedAppealSchema, { ...APPEAL, decision }).ok).toBe(true)
    const nobody = { ...APPEAL, decision: { ...decision, author: '' } }
    expect(pathsOf(parsed(storedAppealSchema, nobody))).toEqual(['decision.author'])
  })
})

describe('appealOf', () => {
  it('appealOf is the newest of the same team, kind and number', () => {
    const newer = { ...APPEAL, id: 'b' }
    const others = [{ team: 'sales' }, { kind: 'survey' as const }, { target: 'T2' }].map(
      (other, n): Appeal => ({ ...APPEAL, id: `other-${n}`, ...other }),
    )
    expect(appealOf([APPEAL, newer, ...others], APPEAL)).toBe(newer)
    expect(appealOf(others, APPEAL)).toBeNull()
    expect(appealOf([], APPEAL)).toBeNull()
  })
})
