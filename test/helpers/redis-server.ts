import { spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

/** Whether this machine has one. Debian: apt-get install redis-server. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0

/** Named in the title of what needs one, so that a skipped test says why. */
export const NEEDS_REDIS = hasRedis ? '' : ' (skipped: redis-server is not installed)'

export interface RedisServer {
  readonly url: string
  /** Lets no command through for so many milliseconds. */
  stop(): void
  go(): void
}

/** A Redis of the test's own on the loopback, which keeps nothing and goes when the test ends. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort()
  const cwd = await temporaryFolder()
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const child = spawn('redis-server', options, { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  await new Promise<void>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`redis-server ended with ${code}`)))
    child.stdout.on('data', part => String(part).includes('Ready to accept connections') && resolve())
  })
  return {
    url: `redis://127.0.0.1:${port}/0`,
    stop: () => void child.kill('SIGSTOP'),
    go: () => void child.kill('SIGCONT'),
  }
}

/** One that nobody listens on at this moment: Redis does not tell which it would choose. */
function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
