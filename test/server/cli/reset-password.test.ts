import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isSetupToken } from '../../../server/auth/setup-link.ts'
import { openDoor, PASSWORD } from '../../helpers/open-door.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

// Inside the project, so that the bundle finds its packages.
const OUT = join('.cache', `reset-password-test-${process.pid}`)
const SCRIPT = join(process.cwd(), OUT, 'reset-password.js')

beforeAll(async () => {
  await build({
    ...{ configFile: false, logLevel: 'error' },
    build: { ssr: 'server/cli/reset-password.ts', outDir: OUT, target: 'node20' },
  })
}, 60_000)
afterAll(() => rm(OUT, { recursive: true, force: true }))

async function run(dataDir: string, args: readonly string[] = []) {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '4100' }
  const child = spawn(process.execPath, [SCRIPT, ...args], { cwd: await temporaryFolder(), env })
  const text = { out: '', err: '' }
  child.stdout.on('data', part => {
    text.out += part
  })
  child.stderr.on('data', part => {
    text.err += part
  })
  const code = await new Promise(resolve => child.once('close', resolve))
  return { code, ...text }
}

describe('reset-password', () => {
  it('reset-password prints a link that works, and the old password does not', async () => {
    const { folder, file, setPassword, signIn, acts } = await openDoor()
    await setPassword()
    const caller = { address: '10.0.0.1', id: null }
    const inside = await signIn.signIn(PASSWORD, caller)
    const { code, out, err } = await run(folder)
    expect([code, err]).toEqual([0, expect.stringContaining('it works once')])
    const [, token = ''] = /^http:\/\/localhost:4100\/admin\/#setup=([\w-]{43})\n$/.exec(out) ?? []
    expect(await signIn.signIn(PASSWORD, caller)).toEqual({ kind: 'wrong' })
    expect(isSetupToken(file.data(), token)).toBe(true)
    expect(inside.kind === 'in' && signIn.peek(inside.id)).toBe(null)
    expect(await acts()).toEqual(['sign-in-failed', 'password-reset', 'sign-in'])
  })

  it('reset-password says in one sentence what is wrong', async () => {
    expect(await run(join(SCRIPT, 'data'))).toMatchObject({
      ...{ code: 1, out: '', err: expect.stringMatching(/^The data folder .* cannot be used: .*\n$/) },
    })
    expect(await run(await temporaryFolder(), ['--force'])).toMatchObject({ code: 2, out: '' })
  })
})
