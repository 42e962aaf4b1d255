import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { destination } from 'pino'
import { instant } from '../core/model/units.ts'
import type { App } from './app.ts'
import { argon2Hasher } from './auth/password.ts'
import { type Config, parseConfig } from './config.ts'
import { links } from './links.ts'
import { createLog } from './log.ts'
import { createMachine } from './machine.ts'
import { createSourceMaker } from './make-sources.ts'
import { createMemoryReturn } from './memory-return.ts'
import { gather, recalculate } from './pipeline.ts'
import { SourceError } from './sources/source.ts'
import { StartError, type Started, type StartParts, start } from './start.ts'
import type { Later } from './store/later.ts'
import { usage } from './usage.ts'

const now = () => instant(Date.now())
const later: Later = (run, wait) => {
  const timer = setTimeout(run, wait)
  return () => clearTimeout(timer)
}

/** Files beside the bundle, which is dist/server/main.js. */
const built = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

async function run(config: Config): Promise<void> {
  const log = createLog(config.logLevel, logOutput())
  const report = (error: unknown) => {
    if (error instanceof SourceError) log.warn({ kind: error.kind }, error.message)
    else log.error({ err: error }, 'unexpected error')
  }
  const machine = createMachine()
  const { monotonic } = machine
  const told = (pause: number, freed: number) =>
    log.info(
      { pause: Math.round(pause), freed: Math.round(freed / 2 ** 20) },
      'memory given back, ms and MiB',
    )
  const released = createMemoryReturn({ machine, later, told })
  const parts: StartParts = {
    config,
    pipeline: { gather, recalculate },
    machine,
    sources: createSourceMaker({ config, now, monotonic, random: Math.random, released }),
    hasher: argon2Hasher,
    folders: { display: built('display'), admin: built('admin') },
    now,
    later,
    random: Math.random,
    report,
    warn: message => log.warn(message),
    boot: randomUUID(),
    build: buildId(),
  }
  const started = ({ port, setup }: Pick<Started, 'port' | 'setup'>) =>
    void process.stdout.write(links(config.host, port, setup))
  const app = await running(parts, started)
  process.on('unhandledRejection', report)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(app.close()))
}

/** Alone, or as one of several. What the others need is loaded by nobody else. */
async function running(
  parts: StartParts,
  started: (started: Pick<Started, 'port' | 'setup'>) => void,
): Promise<Pick<App, 'close'>> {
  const { redisUrl } = parts.config
  if (redisUrl !== null) {
    const { startShared } = await import('./relay/start-shared.ts')
    return startShared({ ...parts, redisUrl, started, lost: sentence => say(sentence, 1) })
  }
  const alone = await start(parts)
  started(alone)
  return alone.app
}

/** stderr. A full disk or a closed pipe behind it must not end the wall. */
function logOutput() {
  const output = destination({ fd: 2, sync: true })
  output.on('error', () => {})
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  return output
}

function buildId(): string {
  const path = built('build.json')
  if (!existsSync(path)) return 'unbuilt'
  const { build }: { build?: unknown } = JSON.parse(readFileSync(path, 'utf8'))
  return typeof build === 'string' ? build : 'unbuilt'
}

/** Ends well, or after five seconds. A second signal ends at once, since the handler is gone. */
function end(closing: Promise<void>): void {
  setTimeout(() => process.exit(1), 5000).unref()
  closing.then(() => process.exit(0), failed)
}

function failed(error: unknown): never {
  if (error instanceof StartError) return say(error.message, 1)
  return say(error instanceof Error && error.stack ? error.stack : String(error), 1)
}

function say(text: string, code: number): never {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}

const argv = process.argv.slice(2)
if (existsSync('.env')) process.loadEnvFile('.env')
const config = parseConfig(process.env, argv)
if (argv.includes('--help')) process.stdout.write(usage)
else if (config.ok) run(config.value).catch(failed)
else say(config.problems.map(problem => problem.message).join('\n'), 2)
