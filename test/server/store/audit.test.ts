import { appendFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '../../../core/model/audit-entry.ts'
import { openAudit } from '../../../server/store/audit.ts'
import { StoreError } from '../../../server/store/store-error.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const entry = (n: number): AuditEntry => ({
  ...{ at: `2026-11-24T14:00:0${n}.000Z`, who: 'manager', address: '10.0.0.1' },
  ...{ what: 'call-back', before: null, after: { n } },
})

async function place() {
  const folder = await temporaryFolder()
  return join(folder, 'audit.jsonl')
}

describe('openAudit', () => {
  it('openAudit gives every entry that holds the words, the oldest first', async () => {
    const audit = await openAudit(await place())
    for (const n of [1, 2, 3]) await audit.append(entry(n))
    expect(await audit.all('')).toEqual([entry(1), entry(2), entry(3)])
    expect(await audit.all('MANAGER 14:00:02')).toEqual([entry(2)])
    expect(await audit.all('ada')).toEqual([])
  })

  it('openAudit has no entries, and no file, before there is one', async () => {
    const audit = await openAudit(await place())
    expect(await audit.read(1, '')).toEqual({ entries: [], page: 1, pages: 1, total: 0 })
  })

  it('openAudit appends a line an entry, in order, for its owner only', async () => {
    const path = await place()
    const audit = await openAudit(path)
    await Promise.all([1, 2, 3].map(n => audit.append(entry(n))))
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
    expect(lines.map(line => JSON.parse(line))).toEqual([entry(1), entry(2), entry(3)])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await audit.read(1, '')).entries).toEqual([entry(3), entry(2), entry(1)])
  })

  it('openAudit closes a torn last line at every length, and loses no whole one', async () => {
    const path = await place()
    const whole = `${JSON.stringify(entry(1))}\n`
    const torn = JSON.stringify(entry(2))
    for (let length = 1; length < torn.length; length += 7) {
      await writeFile(path, whole + torn.slice(0, length))
      const audit = await openAudit(path)
      expect(await readFile(path, 'utf8')).toBe(`${whole}${torn.slice(0, length)}\n`)
      await audit.append(entry(3))
      expect((await audit.read(1, '')).entries).toEqual([entry(3), entry(1)])
    }
  })

  it('openAudit starts a line of its own after an append that failed half-way', async () => {
    const path = await place()
    const audit = await openAudit(path)
    await audit.append(entry(1))
    await appendFile(path, '{"at":"20')
    await audit.append(entry(2))
    expect((await audit.read(1, '')).entries).toEqual([entry(2), entry(1)])
  })

  it('openAudit names the file and the reason when the disk refuses, and goes on later', async () => {
    const path = await place()
    const audit = await openAudit(path)
    await mkdir(path)
    await expect(audit.append(entry(1))).rejects.toThrow(`${path} could not be written`)
    await expect(openAudit(path)).rejects.toThrow(StoreError)
    await rm(path, { recursive: true })
    await audit.append(entry(2))
    expect((await audit.read(1, '')).total).toBe(1)
  })
})
