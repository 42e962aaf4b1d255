import { readFileSync } from 'node:fs'
import type { Problem, Result } from '../core/model/result.ts'
import type { Schedule } from '../core/model/schedule.ts'
import { type Millis, millis } from '../core/model/units.ts'
import { parseHours } from '../core/time/parse-hours.ts'
import { parseZone } from '../core/time/parse-zone.ts'
import {
  hostNames,
  oneOf,
  outside,
  type Proxies,
  proxies,
  publicUrl,
  redisUrl,
  token,
  whole,
} from './config-readers.ts'
import { givenText } from './given-text.ts'
import { LOG_LEVELS, type LogLevel } from './log.ts'
import { parseScale, type SatisfactionScale } from './sources/csv/parse-scale.ts'

/** How this run of the program was set up: by the environment, once, at start. */
export interface Config {
  readonly port: number
  /** Null: every interface. */
  readonly host: string | null
  readonly dataDir: string
  /** What opens the keys of sources. Null: beside the data folder, under its name and `.key`. */
  readonly keyFile: string | null
  /** Null: what is connected at the desk, else the demo. */
  readonly source: SourceChoice | null
  /** Null: what the team says. */
  readonly zone: string | null
  readonly week: Schedule['week'] | null
  /** Time from the end of one poll to the next. */
  readonly poll: Millis
  readonly logLevel: LogLevel
  /** Under which address people reach it, without a slash at the end. Null: this machine's own on the network. */
  readonly publicUrl: string | null
  /** Other names this server answers to, in small letters, without a port. */
  readonly allowedHosts: readonly string[]
  /** Whose X-Forwarded headers are believed, as Express takes it: nobody's, so many proxies, or their addresses. */
  readonly trustProxy: Proxies
  /** Opens /metrics. Null: only this machine reads it. */
  readonly metricsToken: string | null
  /** Where a backup is put every day. Null: nowhere. */
  readonly backupDir: string | null
  /** How many screens and desks one address may hold open at the same time. */
  readonly maxSocketsPerAddress: number
  /** Where the processes of one company agree which of them polls. Null: this one is alone. */
  readonly redisUrl: string | null
}

/** `scale` is null for the source's own. */
export type SourceChoice =
  | { readonly kind: 'demo' }
  | { readonly kind: 'csv'; readonly path: string; readonly scale: SatisfactionScale | null }

export type Environment = { readonly [name: string]: string | undefined }

const NO_KEYS_IN_BACKUPS = 'so that a backup of the data holds no keys'
const NOT_WITH_ITS_BACKUPS = 'so that what is lost with the one is still in the other'

const readText = (path: string) => readFileSync(path, 'utf8')

/**
 * The configuration in the environment and the command line, or one sentence for each thing wrong with them. A variable
 * may stand in a file instead, whose path is in the variable's name with `_FILE` at the end. `read` reads that file.
 */
export function parseConfig(
  env: Environment,
  argv: readonly string[],
  read: (path: string) => string = readText,
): Result<Config> {
  const problems: Problem[] = argv.map(option => ({
    path: option,
    message: `The option ${option} is not known. Settings are environment variables; --help lists them.`,
  }))
  const take = <T>(name: string, fallback: T, parse: (text: string) => Result<T>): T => {
    const given = givenText(env, name, read)
    if (given.ok && given.value === '') return fallback
    const result = given.ok ? parse(given.value) : given
    if (result.ok) return result.value
    for (const { message } of result.problems) problems.push({ path: name, message: `${name}: ${message}` })
    return fallback
  }
  const text = (name: string, fallback: string) => take(name, fallback, value => ({ ok: true, value }))
  const dataDir = text('DATA_DIR', './data')
  const config: Config = {
    port: take('PORT', 4000, whole(0, 65_535)),
    host: text('HOST', '') || null,
    dataDir,
    keyFile: take<string | null>('KEY_FILE', null, outside(dataDir, NO_KEYS_IN_BACKUPS)),
    source: sourceChoice(
      take<string>('SOURCE', '', oneOf(['demo', 'csv'])),
      text('CSV_PATH', ''),
      take<SatisfactionScale | null>('SCALE', null, parseScale),
      problems,
    ),
    zone: take<string | null>('ZONE', null, parseZone),
    week: take<Schedule['week'] | null>('HOURS', null, parseHours),
    // At most 300, so that three polls are never longer than the 15 minutes after which figures are stale.
    poll: millis(take('POLL_SECONDS', 60, whole(1, 300)) * 1000),
    logLevel: take<LogLevel>('LOG_LEVEL', 'info', oneOf(LOG_LEVELS)),
    publicUrl: take<string | null>('PUBLIC_URL', null, publicUrl),
    allowedHosts: take<readonly string[]>('ALLOWED_HOSTS', [], hostNames),
    trustProxy: take<Proxies>('TRUST_PROXY', false, proxies),
    metricsToken: take<string | null>('METRICS_TOKEN', null, token),
    backupDir: take<string | null>('BACKUP_DIR', null, outside(dataDir, NOT_WITH_ITS_BACKUPS)),
    maxSocketsPerAddress: take('MAX_SOCKETS_PER_ADDRESS', 200, whole(1, 100_000)),
    redisUrl: take<string | null>('REDIS_URL', null, redisUrl),
  }
  return problems.length === 0 ? { ok: true, value: config } : { ok: false, problems }
}

function sourceChoice(
  kind: string,
  path: string,
  scale: SatisfactionScale | null,
  problems: Problem[],
): SourceChoice | null {
  if (kind === '') return null
  if (kind !== 'csv') return { kind: 'demo' }
  if (path === '')
    problems.push({ path: 'CSV_PATH', message: 'CSV_PATH: with SOURCE=csv it must name a file or a folder.' })
  return { kind: 'csv', path, scale }
}
