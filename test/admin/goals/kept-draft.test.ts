import { describe, expect, it } from 'vitest'
import type { DraftStorage } from '../../../admin/draft/draft-storage.ts'
import { draft } from '../../../admin/goals/draft.ts'
import { keepGoals, keptDraft } from '../../../admin/goals/kept-draft.ts'
import { instant } from '../../../core/model/units.ts'
import { SPEECH, samplePlanVersion } from '../../helpers/sample-plan.ts'

function storage(): DraftStorage {
  const kept = new Map<string, string>()
  return {
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key),
  }
}

const kept = { at: instant(0), revision: 4, base: samplePlanVersion, draft: draft(samplePlanVersion, SPEECH) }

describe('keptDraft', () => {
  it('keptDraft gives back what keepGoals kept, for that team alone', () => {
    const here = storage()
    keepGoals(here, 'help-desk', kept)
    expect(keptDraft(here, 'help-desk')).toEqual(kept)
    expect(keptDraft(here, 'billing')).toBeNull()
  })

  it('keptDraft is null once forgotten', () => {
    const here = storage()
    keepGoals(here, 'help-desk', kept)
    keepGoals(here, 'help-desk', null)
    expect(keptDraft(here, 'help-desk')).toBeNull()
  })

  it.each(['', '{', '[]', '{"revision":1}', '{"revision":1,"base":{},"draft":{"goals":[null]}}'])(
    'keptDraft is null for the unreadable %s',
    text => {
      expect(keptDraft({ ...storage(), getItem: () => text }, 'help-desk')).toBeNull()
    },
  )

  it('keepGoals survives a storage that refuses', () => {
    const full = () => {
      throw new Error('full')
    }
    const here = { getItem: full, setItem: full, removeItem: full }
    expect(() => keepGoals(here, 'help-desk', kept)).not.toThrow()
    expect(keptDraft(here, 'help-desk')).toBeNull()
  })
})
