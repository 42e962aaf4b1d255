import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

export interface CommandEnd {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Bundles a command for a file of tests; gives what runs it in an empty folder, with nothing but these variables set. */
export function builtCommand(entry: string) {
  const name = basename(entry, '.ts')
  // Inside the project, so that the bundle finds its packages.
  const out = join('.cache', `${name}-test-${process.pid}`)
  const script = join(process.cwd(), out, `${name}.js`)
  beforeAll(
    () =>
      build({
        ...{ configFile: false, logLevel: 'error' },
        build: { ssr: entry, outDir: out, target: 'node20' },
      }),
    60_000,
  )
  afterAll(() => rm(out, { recursive: true, force: true }))

  return async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CommandEnd> {
    const cwd = await temporaryFolder()
    const child = spawn(process.execPath, [script, ...args], { cwd, env: { PATH: process.env.PATH, ...env } })
    const text = { out: '', err: '' }
    child.stdout.on('data', part => {
      text.out += part
    })
    child.stderr.on('data', part => {
      text.err += part
    })
    const code = await new Promise<number | null>(resolve => child.once('close', resolve))
    return { code, ...text }
  }
}
