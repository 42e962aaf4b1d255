import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '../../../core/model/audit-entry.ts'
import { instant } from '../../../core/model/units.ts'
import { verifyAudit } from '../../../server/cli/verify-audit.ts'
import { openAudit } from '../../../server/store/audit.ts'
import { auditFiles } from '../../../server/store/audit-files.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const NOW = instant(Date.parse('2026-11-24T17:00:00Z'))
const entry = (at: string, n: number): AuditEntry => ({
  ...{ at: `${at}T14:00:00.000Z`, who: 'manager', address: '10.0.0.1' },
  ...{ what: 'call-back', before: null, after: { n } },
})

/** An audit whose files are full after a few lines. */
async function small(total: number) {
  const folder = await temporaryFolder()
  const warnings: string[] = []
  const open = () =>
    openAudit(join(folder, 'audit.jsonl'), {
      ...{ now: () => NOW, warn: message => void warnings.push(message), limits: { file: 700, total } },
    })
  const names = () => auditFiles(folder)
  const numbers = async () => {
    const found: unknown[] = []
    for await (const line of (await open()).lines('call-back')) found.push(JSON.parse(line).after.n)
    return found
  }
  return { folder, open, names, numbers, warnings }
}

const COUNT = [...Array(45).keys()]

describe('openAudit', () => {
  it('openAudit puts full files away, and the chain goes on across them and across starts', async () => {
    const { folder, open, names, numbers } = await small(1e9)
    for (const n of COUNT) await (await open()).append(entry('2020-01-01', n))
    expect((await names()).length).toBeGreaterThan(9)
    expect(await numbers()).toEqual(COUNT)
    const { wrong, good } = await verifyAudit(folder, null)
    expect([wrong, good]).toEqual([[], [expect.stringContaining('audit.jsonl: good, 45 lines, ends with ')]])
    const page = await (await open()).read(1, '')
    expect(page.entries.map(({ after }) => (after as { n: number }).n)).toEqual([...COUNT].reverse())
  })

  it('openAudit drops the oldest files beyond the total, and says which and where the chain begins again', async () => {
    const { folder, open, names, numbers } = await small(3000)
    const audit = await open()
    for (const n of COUNT) await audit.append(entry('2020-01-01', n))
    expect(await names()).not.toContain('audit-1.jsonl')
    expect((await numbers()).at(-1)).toBe(44)
    const said: string[] = []
    for await (const line of audit.lines('history-dropped')) said.push(line)
    const [first = ''] = await names()
    const begins = JSON.parse((await readFile(join(folder, first), 'utf8')).split('\n')[0] ?? '').previous
    expect(JSON.parse(said.at(-1) ?? '').after).toMatchObject({ begins, from: '2020-01-01T14:00:00.000Z' })
    expect((await verifyAudit(folder, null)).wrong).toEqual([])
  })

  it('openAudit drops nothing that is younger than 13 months, whatever the total', async () => {
    const { open, names, numbers } = await small(3000)
    const audit = await open()
    for (const n of COUNT) await audit.append(entry('2025-10-25', n))
    expect(await names()).toContain('audit-1.jsonl')
    expect(await numbers()).toEqual(COUNT)
  })
})
