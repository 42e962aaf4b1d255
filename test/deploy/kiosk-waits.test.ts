import { spawnSync } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runScript } from '../helpers/run-script.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const HEALTH = 'deploy/kiosk/wait-for-health.sh'
const SCREEN = 'deploy/kiosk/wait-for-screen.sh'

const where = (command: string) => String(spawnSync('sh', ['-c', `command -v ${command}`]).stdout).trim()

/** A server that answers these, one after another, and the last one from then on. */
async function answering(...statuses: readonly number[]) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    response.statusCode = statuses[asked.length] ?? statuses.at(-1) ?? 200
    asked.push(request.url ?? '')
    response.end('ok')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise(resolve => server.close(() => resolve())))
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** A folder for PATH with these commands and no others. */
async function only(...commands: readonly string[]): Promise<string> {
  const folder = await temporaryFolder()
  for (const command of ['sh', 'date', 'sleep', ...commands])
    await symlink(where(command), join(folder, command))
  return folder
}

describe('wait-for-health.sh', () => {
  it.each(['curl', 'wget'].filter(command => where(command) !== ''))(
    'wait-for-health.sh ends with 0 only once the server is well, with %s',
    async command => {
      const { asked, url } = await answering(503, 503, 200)
      const env = { PATH: await only(command), POOLBOARD_URL: url, POOLBOARD_WAITS: '0 0.01' }
      const { code, out } = await runScript(HEALTH, [], env).ended
      expect(code).toBe(0)
      expect(asked).toEqual(['/healthz', '/healthz', '/healthz'])
      expect(out.match(new RegExp(`Waiting for Poolboard at ${url}`, 'g'))).toHaveLength(1)
    },
  )

  it('wait-for-health.sh says nothing where the server is well', async () => {
    const { url } = await answering(200)
    const { code, out } = await runScript(HEALTH, [], { POOLBOARD_URL: url }).ended
    expect([code, out]).toEqual([0, ''])
  })

  it('wait-for-health.sh tells each new reason once', async () => {
    const { url } = await answering(502, 502, 503, 503, 200)
    const env = { POOLBOARD_URL: url, POOLBOARD_WAITS: '0.01' }
    const { out } = await runScript(HEALTH, [], env).ended
    expect(out.match(/it answers \d+/g)).toEqual(['it answers 502', 'it answers 503'])
  })

  it('wait-for-health.sh waits without end where nothing answers, unless it is told how long', async () => {
    // Nothing listens on port 9 of this machine.
    const env = { POOLBOARD_URL: 'http://127.0.0.1:9', POOLBOARD_WAITS: '0.01' }
    const endless = runScript(HEALTH, [], env)
    await endless.line(/there is no answer yet/)
    expect(endless.child.exitCode).toBeNull()
    const { code, out } = await runScript(HEALTH, [], { ...env, POOLBOARD_PATIENCE: '0' }).ended
    expect(code).toBe(0)
    expect(out).toContain('Starting with what this screen has kept.')
  })
})

describe('wait-for-screen.sh', () => {
  it('wait-for-screen.sh waits until a screen is connected', async () => {
    const folder = await temporaryFolder()
    const [left, right] = [join(folder, 'card1-HDMI-A-1'), join(folder, 'card1-HDMI-A-2')]
    for (const port of [left, right]) {
      await mkdir(port)
      await writeFile(join(port, 'status'), 'disconnected\n')
    }
    const screen = runScript(SCREEN, [], { POOLBOARD_SCREENS: folder, POOLBOARD_SCREEN_WAIT: '0.01' })
    await screen.line(/Waiting for a screen/)
    expect(screen.child.exitCode).toBeNull()
    await writeFile(join(right, 'status'), 'connected\n')
    expect((await screen.ended).code).toBe(0)
  })

  it('wait-for-screen.sh does not wait where the driver tells nothing', async () => {
    const { code, out } = await runScript(SCREEN, [], { POOLBOARD_SCREENS: await temporaryFolder() }).ended
    expect([code, out]).toEqual([0, ''])
  })
})
