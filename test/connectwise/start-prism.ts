import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Description } from './description.ts'

export interface Prism {
  /** Host and port. */
  readonly site: string
  close(): Promise<void>
}

const STARTED = /listening on http:\/\/([\d.]+:\d+)/

/** Runs Prism before an upstream: what is not as described is answered with an error of its own. */
export async function startPrism(described: Description, upstream: string, folder: string): Promise<Prism> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'description.json')
  await writeFile(file, JSON.stringify(described))
  const cli = 'node_modules/@stoplight/prism-cli/dist/index.js'
  const args = [cli, 'proxy', file, upstream, '--errors', '--host', '127.0.0.1', '--port', '0']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const site = await siteOf(child)
  return {
    site,
    async close() {
      child.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function siteOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const heard = (part: Buffer) => {
      said += part
      const site = STARTED.exec(said)?.[1]
      if (site) resolve(site)
    }
    child.stdout?.on('data', heard)
    child.stderr?.on('data', heard)
    child.once('exit', () => reject(new Error(`Prism ended: ${said}`)))
  })
}
