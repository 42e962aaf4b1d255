import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyDocuments } from '../../../server/cli/verify-documents.ts'
import { aDataFolder } from '../../helpers/a-data-folder.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

describe('verifyDocuments', () => {
  it('verifyDocuments finds every file of a data folder good, and the generations before', async () => {
    const { dataDir } = await aDataFolder()
    const { good, wrong } = await verifyDocuments(dataDir)
    expect(wrong).toEqual([])
    expect(good).toEqual(expect.arrayContaining(['settings.json: good', 'settings.json.bak: good']))
    expect(good).toContain('daily/2026-11-24/people.json: good')
  })

  it('verifyDocuments has nothing to say of an empty folder', async () => {
    expect(await verifyDocuments(await temporaryFolder())).toEqual({ good: [], wrong: [] })
  })

  it.each(['settings.json', 'messages.json.bak', 'daily/2026-11-24/records.json', 'outbox.json'])(
    'verifyDocuments names a file with another byte in it: %s',
    async name => {
      const { dataDir } = await aDataFolder()
      const path = join(dataDir, name)
      const bytes = await readFile(path)
      bytes[bytes.length - 10]! ^= 1
      await writeFile(path, bytes)
      const { wrong } = await verifyDocuments(dataDir)
      expect([wrong.length, wrong[0]?.split(':')[0]]).toEqual([1, name])
    },
  )

  it('verifyDocuments names a line of answers that is none, but for one that is being written', async () => {
    const { dataDir } = await aDataFolder()
    await appendFile(join(dataDir, 'answers.jsonl'), '{}\n{"at"')
    expect((await verifyDocuments(dataDir)).good).toContain('answers.jsonl: good, 2 lines')
    await appendFile(join(dataDir, 'answers.jsonl'), '\n{}\n')
    expect((await verifyDocuments(dataDir)).wrong).toEqual(['answers.jsonl: line 2 is no answer'])
  })
})
