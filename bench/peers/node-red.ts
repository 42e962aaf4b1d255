import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'
import { pause } from '../pause.ts'
import { installedPeers } from './installed-peers.ts'
import { nodeRedFlow } from './node-red-flow.ts'
import type { Peer } from './peer.ts'

/** Milliseconds that a start may take. */
const LONGEST = 60_000

/** As it comes, without questions over the network. */
const settings = (port: number) => ({
  ...{ uiHost: '127.0.0.1', uiPort: port, flowFile: 'flows.json', credentialSecret: 'bench' },
  telemetry: { enabled: false, updateNotification: false },
  logging: { console: { level: 'fatal', metrics: false, audit: false } },
})

/** Beside the program and no part of it: answers what it keeps. */
const PROBE = `data:text/javascript,${encodeURIComponent(
  `process.on('message', () => process.send(process.memoryUsage().rss)); process.channel.unref()`,
)}`

/** Node-RED with its dashboard, on a flow of three gauges and three charts that stand at 50. */
export async function startNodeRed(): Promise<Peer> {
  const program = join(installedPeers(), 'node_modules/node-red/red.js')
  const folder = await mkdtemp(join(tmpdir(), 'poolboard-peer-'))
  const port = await freePort()
  await writeFile(join(folder, 'flows.json'), JSON.stringify(nodeRedFlow))
  await writeFile(join(folder, 'settings.cjs'), `module.exports = ${JSON.stringify(settings(port))}\n`)
  const args = ['--userDir', folder, '--settings', join(folder, 'settings.cjs')]
  const child = spawn(process.execPath, ['--import', PROBE, program, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let values = [50, 50, 50]
  let told = 0
  const tell = async () => {
    const body = JSON.stringify(values)
    const headers = { 'content-type': 'application/json' }
    told = Date.now()
    const { ok } = await fetch(`http://127.0.0.1:${port}/values`, { method: 'POST', headers, body })
    return ok
  }
  const close = async () => {
    child.kill()
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    await rm(folder, { recursive: true })
  }
  for (const end = performance.now() + LONGEST; !(await tell().catch(() => false)); await pause(100)) {
    if (performance.now() < end && child.exitCode === null) continue
    await close()
    throw new Error('Node-RED did not start')
  }
  return {
    ...{ name: 'node_red', port, page: '/dashboard/wall', numbers: '.nrdb-ui-gauge-value' },
    async update() {
      values = values.map((value, index) => (value + 7 + index) % 100)
      if (!(await tell())) throw new Error('Node-RED did not take the values')
      return told
    },
    begun: async () => told,
    async resident() {
      child.send('usage')
      return Number((await once(child, 'message'))[0])
    },
    close,
  }
}
