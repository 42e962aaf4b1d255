import { appendFile, chmod, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyData } from '../../../server/cli/verify-data.ts'
import { closedText } from '../../../server/store/closed-file.ts'
import { openClosedMonths } from '../../../server/store/closed-months.ts'
import { paidNovember } from '../../helpers/paid-november.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

async function closedFolder() {
  const folder = await temporaryFolder()
  const { sha256 } = await (await openClosedMonths(folder)).keep(paidNovember())
  const file = 'closed/help-desk-2026-11.json'
  const entry = { at: '2026-12-04T17:00:00.000Z', who: 'manager', address: null, what: 'month-closed' }
  const audit = join(folder, 'audit.jsonl')
  await writeFile(audit, `${JSON.stringify({ ...entry, before: null, after: { file, sha256 } })}\n`)
  await chmod(join(folder, file), 0o600)
  return { folder, file: join(folder, file), audit, name: file, sha256 }
}

describe('verifyData', () => {
  it('verifyData finds an empty folder good', async () => {
    expect(await verifyData(await temporaryFolder())).toEqual({
      ok: true,
      lines: ['audit.jsonl: good, 0 lines'],
    })
  })

  it('verifyData says a line for each file that is good', async () => {
    const { folder, name, sha256 } = await closedFolder()
    expect(await verifyData(folder)).toEqual({
      ok: true,
      lines: [`${name}: good, ${sha256.slice(0, 12)}`, 'audit.jsonl: good, 1 lines'],
    })
  })

  it('verifyData finds a flipped byte, names the file and leaves it', async () => {
    const { folder, file, name } = await closedFolder()
    const bytes = await readFile(file)
    bytes[100]! ^= 4
    await writeFile(file, bytes)
    const { ok, lines } = await verifyData(folder)
    expect([ok, lines.at(-1)]).toEqual([false, expect.stringContaining(`${name}: damaged, it`)])
    expect(await readFile(file)).toEqual(bytes)
  })

  it('verifyData finds a month that was replaced whole, and one that is gone', async () => {
    const { folder, file, name } = await closedFolder()
    await writeFile(file, closedText(paidNovember({ note: 'another' })))
    expect((await verifyData(folder)).lines.at(-1)).toContain(`${name}: not the month that was closed`)
    await rm(file)
    expect((await verifyData(folder)).lines.at(-1)).toBe(`${name}: missing, the history tells of it`)
  })

  it('verifyData finds a line of the audit that is no entry, and tells a close that it does not know', async () => {
    const { folder, audit } = await closedFolder()
    await appendFile(audit, '{"at":"2026\n{"at":1}\n')
    expect(await verifyData(folder)).toMatchObject({
      ok: false,
      lines: [
        expect.stringContaining('closed/'),
        'audit.jsonl: line 3 is no whole entry: it is being written, or was torn',
        'audit.jsonl: line 2 is no entry',
      ],
    })
    await rm(audit)
    const { ok, lines } = await verifyData(folder)
    expect([ok, lines[0]]).toEqual([true, expect.stringContaining('not in the history')])
  })

  it('verifyData finds a month that the history closes twice', async () => {
    const { folder, audit, name } = await closedFolder()
    await appendFile(audit, await readFile(audit))
    const { ok, lines } = await verifyData(folder)
    expect([ok, lines.at(-1)]).toEqual([
      false,
      `${name}: closed 2 times, the history may tell of one close only`,
    ])
  })
})
