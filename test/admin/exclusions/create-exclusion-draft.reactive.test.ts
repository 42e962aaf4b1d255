import { createRoot } from 'solid-js'
import { describe, expect, it } from 'vitest'
import type { Ask } from '../../../admin/create-ask.ts'
import { createExclusionDraft } from '../../../admin/exclusions/create-exclusion-draft.ts'

function opened(target = '') {
  const sent: string[] = []
  const ask: Ask = async <T>(path: string) => {
    sent.push(path)
    return { kind: 'done', value: { found: true } as T }
  }
  const given = { kind: 'ticket', target } as const
  return { sent, draft: createRoot(() => createExclusionDraft('help-desk', ask, given)) }
}

const PATH = '/api/v1/teams/help-desk/exclusions'

describe('createExclusionDraft', () => {
  it('createExclusionDraft shows the effect before it saves', async () => {
    const { sent, draft } = opened('#42')
    draft.write('vendor outage')
    expect(await draft.go()).toEqual({ kind: 'shown' })
    expect(draft.what().target).toBe('42')
    expect(await draft.go()).toEqual({ kind: 'saved' })
    expect(sent).toEqual([`${PATH}/preview`, PATH])
    expect([draft.what().target, draft.reason()]).toEqual(['', ''])
  })

  it('createExclusionDraft shows it again once something else is meant', async () => {
    const { sent, draft } = opened('42')
    await draft.go()
    draft.edit({ target: '43' })
    expect(draft.effect()).toBeNull()
    expect(await draft.go()).toEqual({ kind: 'shown' })
    expect(sent).toEqual([`${PATH}/preview`, `${PATH}/preview`])
  })

  it('createExclusionDraft asks for a number and a reason, and sends nothing without', async () => {
    const { sent, draft } = opened()
    expect(await draft.go()).toEqual({ kind: 'invalid' })
    expect(draft.problem('target')).toBe('Type the number.')
    draft.edit({ target: '42' })
    expect(draft.problem('target')).toBeNull()
    await draft.go()
    draft.write('bad')
    expect(await draft.go()).toEqual({ kind: 'invalid' })
    expect(draft.problem('reason')).toContain('Say why')
    expect(sent).toEqual([`${PATH}/preview`])
  })
})
