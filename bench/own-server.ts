import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { NO_DISPLAYS } from '../core/model/display.ts'
import { instant } from '../core/model/units.ts'
import { parseConfig } from '../server/config.ts'
import { defaultSettings } from '../server/default-settings.ts'
import { openStore } from '../server/store/open-store.ts'
import { freePort } from './free-port.ts'
import { pause } from './pause.ts'
import { seededCsv } from './seeded-csv.ts'

/** What a process uses. Seconds of processor, bytes of memory. */
export interface Usage {
  readonly cpu: number
  readonly resident: number
  /** What the program holds, heap and buffers, where `collects`. */
  readonly held: number
}

export interface OwnServer {
  readonly port: number
  /** By `performance.now()`. */
  readonly spawned: number
  /** Resolves when it listens, or after twenty seconds. */
  up(): Promise<void>
  usage(): Promise<Usage>
  /** Changes the watched file. The server sees it, reads it and tells its screens, within half a second. */
  change(): Promise<void>
  close(): Promise<void>
}

/** Beside the program and no part of it: answers what the process uses, and ends it with the bench. */
const probe = (collects: boolean) =>
  `data:text/javascript,${encodeURIComponent(`process.on('message', () => {
    ${collects ? 'gc(); gc()' : ''}
    const { user, system } = process.cpuUsage()
    const { rss, heapUsed, external } = process.memoryUsage()
    process.send({ cpu: (user + system) / 1e6, resident: rss, held: heapUsed + external })
  })
  process.on('disconnect', () => process.exit())
  process.channel.unref()`)}`

export interface OwnServerOptions {
  /** Usage is told after a collection of what is no longer held. */
  readonly collects?: boolean
}

/** A new folder: a seeded CSV file of so many tickets, and data that let every screen in. */
export async function ownFolder(tickets: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'poolboard-push-'))
  await writeFile(join(folder, 'tickets.csv'), seededCsv(tickets, Date.now()))
  const config = parseConfig({ SOURCE: 'csv', CSV_PATH: folder }, [])
  if (!config.ok) throw new Error('the configuration is sound')
  const now = () => instant(Date.now())
  const settings = () => defaultSettings(config.value, now())
  const displays = () => ({ ...NO_DISPLAYS, open: true })
  const parts = { now, later: () => () => {}, warn: () => {} }
  const store = await openStore(join(folder, 'data'), { settings, displays }, parts)
  await store.close()
  return folder
}

/** The built program in a process of its own, as `npm start` runs it, in such a folder. */
export async function startOwnServer(
  folder: string,
  { collects = false }: OwnServerOptions = {},
): Promise<OwnServer> {
  const path = join(folder, 'tickets.csv')
  const port = await freePort()
  const program = join(dirname(process.argv[1] ?? ''), 'main.js')
  const flags = [...(collects ? ['--expose-gc'] : []), '--import', probe(collects)]
  const spawned = performance.now()
  const child = spawn(process.execPath, [...flags, program], {
    env: {
      ...process.env,
      ...{ PORT: String(port), HOST: '127.0.0.1', SOURCE: 'csv', CSV_PATH: path, LOG_LEVEL: 'error' },
      ...{ DATA_DIR: join(folder, 'data'), MAX_SOCKETS_PER_ADDRESS: '2000' },
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(() => [null])
  return {
    ...{ port, spawned },
    async up() {
      for (let tries = 0; tries < 400 && !(await listens(port)); tries++) await pause(50)
    },
    async usage() {
      child.send('usage')
      const [usage] = await Promise.race([once(child, 'message'), ended])
      if (usage === null) throw new Error('the server ended by itself')
      return usage as Usage
    },
    change: () => appendFile(path, '\n'),
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill()
      await once(child, 'exit')
    },
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
