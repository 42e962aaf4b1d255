import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { openAudit } from '../../../server/store/audit.ts'
import { auditedEdit, type Edit } from '../../../server/store/audited-edit.ts'
import { openDocument } from '../../../server/store/durable-document.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

interface Count {
  readonly revision: number
  readonly n: number
}

const format = { schema: 1, check: (value: unknown) => ({ ok: true, value: value as Count }) as const }
const edit: Edit<Count> = {
  ...{ by: { who: 'manager', address: '10.0.0.1' }, what: 'goals' },
  change: ({ revision, n }) => ({ revision: revision + 1, n: n + 1 }),
  shown: ({ n }) => n,
}

async function open() {
  const folder = await temporaryFolder()
  const now = () => instant(0)
  const defaults = () => ({ revision: 0, n: 0 })
  const path = join(folder, 'count.json')
  const document = await openDocument<Count>({ path, format, defaults, now, backup: false })
  const auditPath = join(folder, 'audit.jsonl')
  return { document, audit: await openAudit(auditPath), auditPath, now }
}

describe('auditedEdit', () => {
  it('auditedEdit writes who did what, from where, before and after', async () => {
    const it = await open()
    expect(await auditedEdit(it, edit)).toEqual({ revision: 1, n: 1 })
    expect((await it.audit.read(1, '')).entries).toEqual([
      {
        ...{ at: '1970-01-01T00:00:00.000Z', who: 'manager', address: '10.0.0.1' },
        ...{ what: 'goals', before: 0, after: 1 },
      },
    ])
  })

  it('auditedEdit tells edits at the same moment apart', async () => {
    const it = await open()
    await Promise.all([auditedEdit(it, edit), auditedEdit(it, edit)])
    const { entries } = await it.audit.read(1, '')
    expect(entries.map(({ before, after }) => [before, after])).toEqual([
      [1, 2],
      [0, 1],
    ])
  })

  it('auditedEdit audits nothing that was not saved', async () => {
    const it = await open()
    const skips = { ...edit, change: (count: Count) => ({ ...count, revision: 9 }) }
    await expect(auditedEdit(it, skips)).rejects.toThrow()
    expect((await it.audit.read(1, '')).total).toBe(0)
  })

  it('auditedEdit does not call an edit done that the audit lacks, and says that it is saved', async () => {
    const it = await open()
    await mkdir(it.auditPath)
    await expect(auditedEdit(it, edit)).rejects.toThrow('The change is saved, but the audit lacks it')
    expect(it.document.data().n).toBe(1)
  })
})
