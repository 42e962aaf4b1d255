import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '../../../core/model/audit-entry.ts'
import { instant } from '../../../core/model/units.ts'
import { verifyAudit } from '../../../server/cli/verify-audit.ts'
import { openAudit } from '../../../server/store/audit.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const entry = (n: number): AuditEntry => ({
  ...{ at: `2026-11-24T14:00:${10 + n}.000Z`, who: 'manager', address: '10.0.0.1' },
  ...{ what: 'call-back', before: null, after: { n } },
})

/** Two lines of before there was a chain, then six that carry a hash. */
async function history() {
  const folder = await temporaryFolder()
  const path = join(folder, 'audit.jsonl')
  await writeFile(path, [0, 1].map(n => `${JSON.stringify(entry(n))}\n`).join(''))
  const parts = { now: () => instant(0), warn: () => {} }
  const audit = await openAudit(path, parts)
  for (const n of [2, 3, 4, 5, 6, 7]) await audit.append(entry(n))
  const text = await readFile(path, 'utf8')
  return { folder, path, text, lines: text.trimEnd().split('\n'), again: () => openAudit(path, parts) }
}
const wrongOf = async (folder: string, noted: string | null = null) =>
  (await verifyAudit(folder, noted)).wrong

describe('verifyAudit', () => {
  it('verifyAudit finds a whole history good and says its newest hash, which can be asked for later', async () => {
    const { folder, again } = await history()
    const { good } = await verifyAudit(folder, null)
    expect(good).toEqual([expect.stringMatching(/^audit\.jsonl: good, 8 lines, ends with [0-9a-f]{64}$/)])
    await (await again()).append(entry(8))
    expect(await wrongOf(folder, good[0]?.slice(-64))).toEqual([])
    expect(await wrongOf(folder, 'ab'.repeat(32))).toEqual([expect.stringContaining('no line has the hash')])
  })

  it('verifyAudit finds any other byte in any line', async () => {
    const { folder, path, text } = await history()
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 2), fc.integer({ min: 1, max: 127 }), async (at, flip) => {
        const bytes = Buffer.from(text)
        bytes[at] = (bytes[at] ?? 0) ^ flip
        await writeFile(path, bytes)
        expect(await wrongOf(folder)).not.toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('verifyAudit names the first line after one that was removed, put in or moved', async () => {
    const { folder, path, lines } = await history()
    const write = (changed: readonly string[]) => writeFile(path, changed.map(line => `${line}\n`).join(''))
    await write(lines.filter((_, index) => index !== 4))
    expect((await wrongOf(folder))[0]).toMatch(/^audit\.jsonl: line 5 does not follow/)
    await write(lines.slice(1))
    expect((await wrongOf(folder))[0]).toMatch(/^audit\.jsonl: line 2 does not follow/)
    await write(lines.slice(3))
    expect((await wrongOf(folder))[0]).toMatch(/^audit\.jsonl: line 1 is not the first/)
    await write([...lines.slice(0, 5), JSON.stringify(entry(9)), ...lines.slice(5)])
    expect((await wrongOf(folder))[0]).toBe('audit.jsonl: line 6 carries no hash of the line before it')
  })

  it('verifyAudit misses an end that was cut off, by the newest line that is kept beside', async () => {
    const { folder, path, lines } = await history()
    await writeFile(path, `${lines.slice(0, -1).join('\n')}\n`)
    expect(await wrongOf(folder)).toEqual([expect.stringContaining('its end is missing')])
    await rm(path)
    expect(await wrongOf(folder)).toEqual([expect.stringContaining('its end is missing')])
  })

  it('verifyAudit tells a torn line and raises no alarm, before and after it is closed', async () => {
    const { folder, path, again } = await history()
    await appendFile(path, '{"at":"2026')
    const open = await verifyAudit(folder, null)
    expect([open.wrong, open.good[0]]).toEqual([[], expect.stringContaining('line 9 is no whole entry')])
    await (await again()).append(entry(8))
    const closed = await verifyAudit(folder, null)
    expect([closed.wrong, closed.good[0]]).toEqual([[], expect.stringContaining('line 9 was torn')])
  })

  it('verifyAudit finds nothing wrong where there is no history', async () => {
    expect(await verifyAudit(await temporaryFolder(), null)).toEqual({
      ...{ good: ['audit.jsonl: good, 0 lines'], wrong: [], closes: [] },
    })
  })
})
