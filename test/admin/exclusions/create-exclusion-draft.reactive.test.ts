import { createRoot } from 'solid-js'
import { describe, expect, it } from 'vitest'
import type { Ask } from '../../../admin/create-ask.ts'
import { createExclusionDraft } from '../../../admin/exclusions/create-exclusion-draft.ts'
import { aDraftStorage } from '../../helpers/a-draft-storage.ts'

function opened(target = '', found = true) {
  const sent: string[] = []
  const ask: Ask = async <T>(path: string) => {
    sent.push(path)
    return { kind: 'done', value: { found } as T }
  }
  const given = { kind: 'ticket', target } as const
  return { sent, draft: createRoot(() => createExclusionDraft('help-desk', ask, given, aDraftStorage())) }
}

const PATH = '/api/v1/teams/help-desk/exclusions'

describe('createExclusionDraft', () => {
  it('createExclusionDraft shows the effect before it saves', async () => {
    const { sent, draft } = opened('#42')
    draft.write('vendor outage')
    expect(await draft.save()).toEqual({ kind: 'invalid' })
    expect(await draft.show()).toEqual({ kind: 'shown' })
    expect(draft.what().target).toBe('42')
    expect(await draft.save()).toEqual({ kind: 'saved' })
    expect(sent).toEqual([`${PATH}/preview`, PATH])
    expect([draft.what().target, draft.reason()]).toEqual(['', ''])
  })

  it('createExclusionDraft saves nothing once something else is meant than was shown', async () => {
    const { sent, draft } = opened('42')
    draft.write('vendor outage')
    await draft.show()
    draft.edit({ target: '43' })
    expect(draft.effect()).toBeNull()
    expect(await draft.save()).toEqual({ kind: 'invalid' })
    expect(sent).toEqual([`${PATH}/preview`])
  })

  it('createExclusionDraft shows no effect that was asked for another number', async () => {
    const { draft } = opened('42')
    const asked = draft.show()
    draft.edit({ target: '43' })
    await asked
    expect(draft.effect()).toBeNull()
  })

  it('createExclusionDraft says at its field that nobody knows the number, and saves nothing', async () => {
    const { sent, draft } = opened('42', false)
    draft.write('vendor outage')
    expect(await draft.show()).toEqual({ kind: 'invalid' })
    expect(draft.problem('target')).toBe("This month's data holds no ticket #42. Check the number.")
    expect(await draft.save()).toEqual({ kind: 'invalid' })
    expect(sent).toEqual([`${PATH}/preview`])
  })

  it('createExclusionDraft asks for a number and a reason, and sends nothing without', async () => {
    const { sent, draft } = opened()
    expect(await draft.show()).toEqual({ kind: 'invalid' })
    expect(draft.problem('target')).toBe('Type the number.')
    draft.edit({ target: '42' })
    expect(draft.problem('target')).toBeNull()
    await draft.show()
    draft.write('bad')
    expect(await draft.save()).toEqual({ kind: 'invalid' })
    expect(draft.problem('reason')).toContain('Say why')
    expect(sent).toEqual([`${PATH}/preview`])
  })
})
