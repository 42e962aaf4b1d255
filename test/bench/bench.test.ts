import { expect, it } from 'vitest'
import { builtCommand } from '../helpers/built-command.ts'

const run = builtCommand('bench/bench.ts')

it('bench prints its groups when it is asked for help, and measures nothing', async () => {
  const { code, out, err } = await run(['--help'])
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^Groups: core, .*\bstore\b/m)
  expect(out).not.toContain('ms')
})

it('bench does not know another group', async () => {
  expect(await run(['speed'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('no bench group speed'),
  })
})
