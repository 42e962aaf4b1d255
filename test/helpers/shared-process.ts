import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, onTestFinished } from 'vitest'

export interface SharedProcess {
  readonly port: number
  /** The token that sets the first password; null from a relay. */
  readonly setup: string | null
  kill(signal: NodeJS.Signals): void
  /** Resolves to the exit code once it is gone; null where a signal ended it. */
  readonly gone: Promise<number | null>
  /** What it wrote to the log. */
  log(): string
}

/** Bundles the program for a file of tests; gives what starts it in a folder, resolved once it listens. */
export function builtProgram() {
  // Inside the project, so that the bundle finds its packages.
  const out = join('.cache', `program-test-${process.pid}`)
  const script = join(process.cwd(), out, 'server', 'main.js')
  beforeAll(async () => {
    await build({
      ...{ configFile: false, logLevel: 'error' },
      build: { ssr: 'server/main.ts', outDir: join(out, 'server'), target: 'node20' },
    })
  }, 60_000)
  afterAll(() => rm(out, { recursive: true, force: true }))

  return async function begin(cwd: string, given: NodeJS.ProcessEnv): Promise<SharedProcess> {
    const env = { PATH: process.env.PATH, TZ: 'America/Los_Angeles', HOST: '127.0.0.1', PORT: '0', ...given }
    const child = spawn(process.execPath, [script], { cwd, env })
    onTestFinished(() => void child.kill('SIGKILL'))
    let log = ''
    child.stderr.on('data', part => {
      log += part
    })
    const gone = new Promise<number | null>(resolve => child.once('close', resolve))
    const links = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', part => resolve(String(part)))
      child.once('close', code => reject(new Error(`ended with ${code}: ${log}`)))
    })
    const [, port = '0'] = /:(\d+)\/display\//.exec(links) ?? []
    const [, setup = null] = /Set up .*?([\w-]{43})/.exec(links) ?? []
    return { port: Number(port), setup, kill: signal => void child.kill(signal), gone, log: () => log }
  }
}
