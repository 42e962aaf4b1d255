import { describe, expect, it } from 'vitest'
import { shownOnceSaved } from '../../server/shown-once-saved.ts'
import type { Edit } from '../../server/store/audited-edit.ts'

interface Count {
  readonly revision: number
}

const EDIT: Edit<Count> = {
  ...{ by: { who: 'manager', address: '10.0.0.1' }, what: 'goals', shown: () => null },
  change: ({ revision }) => ({ revision: revision + 1 }),
}

function saved(audit: 'works' | 'fails') {
  let data: Count = { revision: 0 }
  let shown = 0
  const save = async ({ change }: Edit<Count>) => {
    data = change(data)
    if (audit === 'fails') throw new Error('audit')
    return data
  }
  const show = () => {
    shown += 1
  }
  return { edit: shownOnceSaved(() => data, save, show), shown: () => shown }
}

describe('shownOnceSaved', () => {
  it('shownOnceSaved shows what was saved', async () => {
    const { edit, shown } = saved('works')
    expect(await edit(EDIT)).toEqual({ revision: 1 })
    expect(shown()).toBe(1)
  })

  it('shownOnceSaved shows what was saved although the audit lacks it', async () => {
    const { edit, shown } = saved('fails')
    await expect(edit(EDIT)).rejects.toThrow('audit')
    expect(shown()).toBe(1)
  })

  it('shownOnceSaved shows nothing when the edit was refused', async () => {
    const { edit, shown } = saved('works')
    const change = () => {
      throw new Error('no')
    }
    await expect(edit({ ...EDIT, change })).rejects.toThrow('no')
    expect(shown()).toBe(0)
  })
})
