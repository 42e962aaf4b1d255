import { createHash } from 'node:crypto'
import { appendFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '../../../core/model/audit-entry.ts'
import { instant } from '../../../core/model/units.ts'
import { type AuditParts, openAudit } from '../../../server/store/audit.ts'
import { StoreError } from '../../../server/store/store-error.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const NOW = instant(Date.parse('2026-11-24T17:00:00Z'))
const entry = (n: number): AuditEntry => ({
  ...{ at: `2026-11-24T14:00:0${n}.000Z`, who: 'manager', address: '10.0.0.1' },
  ...{ what: 'call-back', before: null, after: { n } },
})

const QUIET: AuditParts = {
  now: () => NOW,
  warn: message => {
    throw new Error(message)
  },
}

async function kept(lines: AsyncIterable<string>) {
  const all: { [field: string]: unknown }[] = []
  for await (const line of lines) all.push(JSON.parse(line))
  return all
}
const sha = (text: string) => createHash('sha256').update(text).digest('hex')

async function place() {
  const folder = await temporaryFolder()
  return join(folder, 'audit.jsonl')
}

describe('openAudit', () => {
  it('openAudit gives every entry that holds the words, the oldest first', async () => {
    const audit = await openAudit(await place())
    for (const n of [1, 2, 3]) await audit.append(entry(n))
    expect(await kept(audit.lines(''))).toMatchObject([entry(1), entry(2), entry(3)])
    expect(await kept(audit.lines('MANAGER 14:00:02'))).toMatchObject([entry(2)])
    expect(await kept(audit.lines('ada'))).toEqual([])
  })

  it('openAudit puts the hash of the line before into each line, and finds no words in it', async () => {
    const path = await place()
    await writeFile(path, `${JSON.stringify(entry(1))}\n`)
    const audit = await openAudit(path)
    await audit.append(entry(2))
    await (await openAudit(path)).append(entry(3))
    const [one = '', two = '', three = ''] = (await readFile(path, 'utf8')).split('\n')
    const first = sha(`${'0'.repeat(64)}\n${one}`)
    expect([two, three].map(line => JSON.parse(line).previous)).toEqual([first, sha(two)])
    const page = await audit.read(1, '')
    expect([page.head, page.entries]).toEqual([sha(three), [entry(3), entry(2), entry(1)]])
    expect((await audit.read(1, first)).total).toBe(0)
  })

  it('openAudit goes on from a line that another process has added', async () => {
    const path = await place()
    const [one, two] = [await openAudit(path), await openAudit(path)]
    for (const [n, audit] of [one, two, one, two].entries()) await audit.append(entry(n))
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
    const previous = lines.map(line => JSON.parse(line).previous)
    expect(previous.slice(1)).toEqual(lines.slice(0, -1).map(sha))
  })

  it('openAudit has no entries, and no file, before there is one', async () => {
    const audit = await openAudit(await place())
    expect(await audit.read(1, '')).toEqual({ entries: [], page: 1, pages: 1, total: 0, head: null })
  })

  it('openAudit appends a line an entry, in order, for its owner only', async () => {
    const path = await place()
    const audit = await openAudit(path)
    await Promise.all([1, 2, 3].map(n => audit.append(entry(n))))
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
    expect(lines.map(line => JSON.parse(line))).toMatchObject([entry(1), entry(2), entry(3)])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await audit.read(1, '')).entries).toEqual([entry(3), entry(2), entry(1)])
  })

  it('openAudit closes a torn last line at every length, and loses no whole one', async () => {
    const path = await place()
    const whole = `${JSON.stringify(entry(1))}\n`
    const torn = JSON.stringify(entry(2))
    for (let length = 1; length < torn.length; length += 7) {
      await writeFile(path, whole + torn.slice(0, length))
      const warnings: string[] = []
      const audit = await openAudit(path, { now: () => NOW, warn: message => void warnings.push(message) })
      expect((await readFile(path, 'utf8')).startsWith(`${whole}${torn.slice(0, length)}\n{`)).toBe(true)
      await audit.append(entry(3))
      const { entries } = await audit.read(1, '')
      expect(entries.map(({ what }) => what)).toEqual(['call-back', 'history-torn', 'call-back'])
      expect(warnings).toEqual([expect.stringContaining(`The last line of ${path} was torn`)])
    }
  })

  it('openAudit closes a last line that lacks its line break only, and tells nothing', async () => {
    const path = await place()
    await writeFile(path, JSON.stringify(entry(1)))
    const audit = await openAudit(path, QUIET)
    await audit.append(entry(2))
    expect((await audit.read(1, '')).entries).toEqual([entry(2), entry(1)])
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
