import { describe, expect, it } from 'vitest'
import { type Exclusion, excludedIds, exclusionDraftSchema } from '../../../core/model/exclusion.ts'
import { parsed } from '../../../core/model/settings.ts'
import { instant } from '../../../core/model/units.ts'

const entry = (target: string, known: Partial<Exclusion> = {}): Exclusion => ({
  id: target,
  team: 'help-desk',
  kind: 'ticket',
  target,
  reason: 'a test ticket',
  author: 'lead',
  at: instant(1),
  undone: null,
  ...known,
})

describe('excludedIds', () => {
  it('excludedIds are those of the team and the kind', () => {
    const all = [entry('1'), entry('2', { team: 'sales' }), entry('3', { kind: 'survey' }), entry('4')]
    expect(excludedIds(all, 'help-desk', 'ticket')).toEqual(new Set(['1', '4']))
    expect(excludedIds(all, 'help-desk', 'survey')).toEqual(new Set(['3']))
  })

  it('excludedIds lets go of what was put back, unless it was excluded again', () => {
    const undone = { author: 'lead', at: instant(2), reason: 'it was real' }
    expect(excludedIds([entry('1', { undone })], 'help-desk', 'ticket').size).toBe(0)
    expect([...excludedIds([entry('1', { undone }), entry('1')], 'help-desk', 'ticket')]).toEqual(['1'])
  })

  it('excludedIds of nothing are none', () => {
    expect(excludedIds([], 'help-desk', 'ticket').size).toBe(0)
  })
})

describe('exclusionDraftSchema', () => {
  it('exclusionDraftSchema wants a reason that says something', () => {
    const draft = { kind: 'ticket', target: '1', reason: '  no ' }
    expect(parsed(exclusionDraftSchema, draft)).toMatchObject({ problems: [{ path: 'reason' }] })
    expect(parsed(exclusionDraftSchema, { ...draft, reason: ' a test ' }).ok).toBe(true)
  })
})
