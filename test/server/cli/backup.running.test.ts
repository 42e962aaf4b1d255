import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { start } from '../../../server/start.ts'
import { unpackedArchive } from '../../../server/store/archive.ts'
import { keepAddress } from '../../../server/store/running-address.ts'
import { builtCommand } from '../../helpers/built-command.ts'
import { createFakeLater } from '../../helpers/fake-later.ts'
import { fastHasher } from '../../helpers/fast-hasher.ts'
import { onlySource } from '../../helpers/only-source.ts'
import { emptyBatch, NOON, samplePipeline, testConfig } from '../../helpers/start-test-server.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const run = builtCommand('server/cli/backup.ts')

describe('backup of a Poolboard that runs', () => {
  it('backup asks the program that runs, takes keys along only when it is told to, and is in the audit', async () => {
    const folder = await temporaryFolder()
    const DATA_DIR = join(folder, 'data')
    const source = { name: 'csv', label: 'CSV', staleAfter: null } as const
    const { app, port } = await start({
      config: testConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR }),
      sources: onlySource({ ...source, fetch: async range => emptyBatch(range, NOON) }),
      ...{ pipeline: samplePipeline, hasher: fastHasher(), folders: { display: folder, admin: folder } },
      ...{ now: () => NOON, later: createFakeLater().later, random: () => 0.5, boot: 'b', build: 'b' },
      ...{ report: () => {}, warn: () => {} },
    })
    onTestFinished(() => app.close())
    const file = join(folder, 'one.json.gz')
    for (const secrets of [false, true]) {
      const args = [file, ...(secrets ? ['--with-secrets'] : [])]
      expect(await run(args, { DATA_DIR })).toMatchObject({ code: 0, err: '' })
      const found = await unpackedArchive(await readFile(file))
      // The clock of the program that runs, so that it made it.
      expect(found).toMatchObject({ ok: true, value: { secrets, made: NOON } })
      expect(found.ok && found.value.files.some(({ name }) => name === 'auth.json')).toBe(secrets)
    }
    const lines = (await readFile(join(DATA_DIR, 'audit.jsonl'), 'utf8')).trimEnd().split('\n')
    expect(lines.map(line => JSON.parse(line).what)).toEqual(['backup', 'backup'])
    await keepAddress(DATA_DIR, { host: '127.0.0.1', port, key: 'another' })
    expect(await run([file], { DATA_DIR })).toMatchObject({
      ...{ code: 1, err: expect.stringContaining('gives no backup: it answers with status 401') },
    })
  })
})
