import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { builtCommand } from '../helpers/built-command.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const run = builtCommand('bench/oracle.ts')

it('oracle says in one sentence that there is no such file', async () => {
  const path = join(await temporaryFolder(), 'missing.csv')
  const { code, out, err } = await run(['--path', path])
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(/^[^\n]*missing\.csv[^\n]*\n$/)
})

it('oracle compares every month of a file', async () => {
  const path = join(await temporaryFolder(), 'tickets.csv')
  await writeFile(path, 'ticket_id,created_at,resolved_at\n1,2026-10-05T10:00:00Z,2026-10-06T10:00:00Z\n')
  expect(await run(['--path', path])).toEqual({ code: 0, out: '1 months compared, 0 differ\n', err: '' })
})
