import { isAbsolute, relative } from 'node:path'
import type { Problem, Result } from '../core/model/result.ts'
import type { Schedule } from '../core/model/schedule.ts'
import { type Millis, millis } from '../core/model/units.ts'
import { parseHours } from '../core/time/parse-hours.ts'
import { parseZone } from '../core/time/parse-zone.ts'
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
}

/** `scale` is null for the source's own. */
export type SourceChoice =
  | { readonly kind: 'demo' }
  | { readonly kind: 'csv'; readonly path: string; readonly scale: SatisfactionScale | null }

export type Environment = { readonly [name: string]: string | undefined }

/** The configuration in the environment and the command line, or one sentence for each thing wrong with them. */
export function parseConfig(env: Environment, argv: readonly string[]): Result<Config> {
  const problems: Problem[] = argv.map(option => ({
    path: option,
    message: `The option ${option} is not known. Settings are environment variables; --help lists them.`,
  }))
  const take = <T>(name: string, fallback: T, read: (text: string) => Result<T>): T => {
    // A variable set to nothing is one that a compose file or an .env left open.
    const text = env[name]?.trim()
    if (!text) return fallback
    const result = read(text)
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
    keyFile: take<string | null>('KEY_FILE', null, outside(dataDir)),
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

const whole =
  (least: number, most: number) =>
  (text: string): Result<number> => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= least && value <= most) return { ok: true, value }
    return wrong(`"${text}" is not a whole number from ${least} to ${most}.`)
  }

const oneOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): Result<T> => {
    const value = words.find(word => word === text)
    return value === undefined ? wrong(`"${text}" is not one of ${words.join(', ')}.`) : { ok: true, value }
  }

const outside =
  (folder: string) =>
  (path: string): Result<string> => {
    const way = relative(folder, path)
    if (/^\.\.([\\/]|$)/.test(way) || isAbsolute(way)) return { ok: true, value: path }
    return wrong('it must lie outside of DATA_DIR, so that a backup of the data holds no keys.')
  }

function publicUrl(text: string): Result<string> {
  const url = URL.canParse(text) ? new URL(text) : null
  const isPlain = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash
  if (isPlain && !url.username) return { ok: true, value: url.origin }
  return wrong(`"${text}" is not an address like https://wall.example.com, without a path.`)
}

const wrong = (message: string): Result<never> => ({ ok: false, problems: [{ path: '', message }] })
