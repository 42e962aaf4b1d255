import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { httpCall } from '../helpers/http-call.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

// Inside the project, so that the bundle finds its packages.
const OUT = join('.cache', `main-test-${process.pid}`)
const MAIN = join(process.cwd(), OUT, 'server', 'main.js')

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ...{ ssr: 'server/main.ts', outDir: join(OUT, 'server'), target: 'node20' },
      rollupOptions: { output: { entryFileNames: 'main.js' } },
    },
  })
}, 60_000)
afterAll(() => rm(OUT, { recursive: true, force: true }))

interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

async function run(env: { [name: string]: string } = {}, argv: string[] = []) {
  const cwd = await temporaryFolder()
  const given = { PATH: process.env.PATH, TZ: 'America/Los_Angeles', HOST: '127.0.0.1', PORT: '0', ...env }
  const child = spawn(process.execPath, [MAIN, ...argv], { cwd, env: given })
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, cwd, ended: outcome(child) }
}

function outcome(child: ChildProcess): Promise<Outcome> {
  const text = { out: '', err: '' }
  child.stdout?.on('data', part => {
    text.out += part
  })
  child.stderr?.on('data', part => {
    text.err += part
  })
  return new Promise(resolve => child.once('close', code => resolve({ code, ...text })))
}

const firstOutput = (child: ChildProcess) =>
  new Promise<string>(resolve => child.stdout?.once('data', part => resolve(String(part))))

describe('main', () => {
  it('main prints three links and the one that sets the password, answers there, and ends well on SIGTERM with its settings on the disk', async () => {
    const { child, cwd, ended } = await run()
    const links = await firstOutput(child)
    const [, port = '0'] = /http:\/\/127\.0\.0\.1:(\d+)\/display\//.exec(links) ?? []
    expect(links.trim().split('\n')).toHaveLength(4)
    expect((await httpCall(Number(port), { path: '/healthz' })).text).toBe('ok')
    child.kill('SIGTERM')
    expect((await ended).code).toBe(0)
    expect(existsSync(join(cwd, 'data', 'settings.json'))).toBe(true)
  })

  it('main prints what can be set for --help, and starts nothing', async () => {
    const { ended, cwd } = await run({}, ['--help'])
    expect(await ended).toMatchObject({ code: 0, out: expect.stringContaining('CSV_PATH'), err: '' })
    expect(existsSync(join(cwd, 'data'))).toBe(false)
  })

  it('main tells everything wrong with its settings, a sentence each, and ends with 2', async () => {
    const { ended } = await run({ PORT: 'x', ZONE: 'Mars/Base' }, ['--verbose'])
    const { code, err } = await ended
    expect(code).toBe(2)
    expect(err.trim().split('\n')).toHaveLength(3)
  })

  it('main tells a busy port in one sentence and ends with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise(resolve => other.once('listening', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { ended } = await run({ PORT: String(port) })
    expect(await ended).toEqual({
      code: 1,
      out: '',
      err: `Port ${port} is in use. Stop the other program or set PORT to another number.\n`,
    })
  })

  it('main tells a data folder under a file in one sentence and ends with 1', async () => {
    const { ended } = await run({ DATA_DIR: join(MAIN, 'data') })
    const { code, err } = await ended
    expect(code).toBe(1)
    expect(err).toMatch(/^The data folder .* cannot be used: .*\n$/)
  })

  it('main does not start over settings it cannot read', async () => {
    const data = join(await temporaryFolder(), 'data')
    await mkdir(data)
    await writeFile(join(data, 'settings.json'), '{')
    const { ended } = await run({ DATA_DIR: data })
    const { code, err } = await ended
    expect(code).toBe(1)
    expect(err).toMatch(/^.*settings\.json cannot be used: .*\n$/)
  })
})
