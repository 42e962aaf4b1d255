import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NO_DISPLAYS } from '../core/model/display.ts'
import { instant } from '../core/model/units.ts'
import { createApp } from '../server/app.ts'
import { argon2Hasher } from '../server/auth/password.ts'
import { parseConfig } from '../server/config.ts'
import { defaultSettings } from '../server/default-settings.ts'
import { gather, recalculate } from '../server/pipeline.ts'
import { createCsvSource } from '../server/sources/csv/csv-source.ts'
import type { Source } from '../server/sources/source.ts'
import type { Later } from '../server/store/later.ts'
import { openStore } from '../server/store/open-store.ts'

export interface CsvDesk {
  readonly port: number
  /** Writes one more answered ticket into the watched file. */
  addTicket(): Promise<void>
  /** When the server last began to read the source, by the machine's clock. */
  polled(): number
  close(): Promise<void>
}

const NOW = instant(Date.parse('2026-11-24T20:00:00Z'))
const HEADER = 'ticket_id,created_at,responded_at,resolved_at,respond_by\n'
const two = (value: number) => String(value).padStart(2, '0')

function row(ticket: number): string {
  const day = `2026-11-${two(2 + (ticket % 20))}`
  const minute = two(ticket % 40)
  return `T${ticket},${day}T09:${minute}:00,${day}T09:${two((ticket % 40) + 9)}:00,${day}T1${ticket % 6}:17:31,${day}T10:30:00\n`
}

/** The whole server, open to every screen, on a watched CSV file of so many tickets. Its clock stands still. */
export async function startCsvDesk(tickets: number): Promise<CsvDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'poolboard-'))
  const path = join(folder, 'tickets.csv')
  await writeFile(path, HEADER + Array.from({ length: tickets }, (_, ticket) => row(ticket)).join(''))
  const env = { PORT: '0', HOST: '127.0.0.1', SOURCE: 'csv', CSV_PATH: path, DATA_DIR: join(folder, 'data') }
  const parsed = parseConfig(env, [])
  if (!parsed.ok) throw new Error('the configuration is sound')
  const config = parsed.value
  const now = () => NOW
  const settings = () => defaultSettings(config, NOW)
  const displays = () => ({ ...NO_DISPLAYS, open: true })
  const warn = (message: unknown) => process.stderr.write(`${String(message)}\n`)
  const store = await openStore(config.dataDir, { settings, displays }, { now, later, warn })
  let polled = 0
  const csv = createCsvSource({ path, zone: settings().teams[0]!.zone })
  const source: Source = {
    ...csv,
    async fetch(range, signal) {
      polled = Date.now()
      return { ...(await csv.fetch(range, signal)), asOf: { csv: NOW } }
    },
  }
  const sources = [source]
  const app = createApp({
    ...{ config, store, now, later, report: warn, hasher: argon2Hasher, random: () => 0.5 },
    ...{ pipeline: { gather, recalculate }, sources: { connected: () => sources, drafted: () => source } },
    ...{ folders: { display: 'dist/display', admin: 'dist/admin' }, boot: 'boot', build: 'build' },
  })
  const port = await app.listen(0, config.host)
  let last = tickets
  return {
    port,
    polled: () => polled,
    addTicket() {
      last += 1
      return appendFile(path, row(last))
    },
    async close() {
      await app.close()
      await rm(folder, { recursive: true })
    },
  }
}

const later: Later = (run, wait) => {
  const timer = setTimeout(run, wait)
  return () => clearTimeout(timer)
}
