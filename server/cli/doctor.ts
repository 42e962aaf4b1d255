import { existsSync } from 'node:fs'
import { freemem, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { instant } from '../../core/model/units.ts'
import { parseConfig } from '../config.ts'
import { createSourceMaker } from '../make-sources.ts'
import { doctorText } from './doctor/doctor-text.ts'
import { examine, machineFindings, type Patient } from './doctor/examine.ts'
import { type Finding, wrong } from './doctor/finding.ts'

const usage = `npm run doctor -- [--json] [--time-url URL]

Looks at this machine, the settings and the data folder, asks the sources, and says what to do. It changes nothing, and may
run beside Poolboard. --time-url names a web page whose clock ours is held against. Exit code 1: something is wrong.`

/** Runs the command; the exit code. 0 nothing is wrong, 1 something is, 2 what was asked is not understood. */
async function doctor(): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const argv = process.argv.slice(2)
  if (argv.includes('--help')) return say(process.stdout, usage, 0)
  const at = argv.indexOf('--time-url')
  const timeUrl = at < 0 ? null : (argv[at + 1] ?? '')
  const rest = argv.filter(
    (word, index) => word !== '--json' && (at < 0 || (index !== at && index !== at + 1)),
  )
  if (rest.length > 0 || (timeUrl !== null && !URL.canParse(timeUrl))) return say(process.stderr, usage, 2)
  const findings = await found(timeUrl)
  const text = argv.includes('--json') ? JSON.stringify(findings, null, 2) : doctorText(findings)
  return say(process.stdout, text, findings.some(({ state }) => state === 'wrong') ? 1 : 0)
}

async function found(timeUrl: string | null): Promise<readonly Finding[]> {
  const config = parseConfig(process.env, [])
  if (config.ok) return examine(config.value, timeUrl, thisMachine(config.value))
  const problems = config.problems.map(({ message }) =>
    wrong(
      'settings',
      message,
      'Put it right in the environment or in .env. The rest is looked at after that.',
    ),
  )
  return [...machineFindings(thisMachine({ source: null })), ...problems]
}

function thisMachine(config: Parameters<typeof createSourceMaker>[0]['config']): Patient {
  const now = () => instant(Date.now())
  const monotonic = () => performance.now()
  const limit = process.constrainedMemory()
  // Without a limit it is a number beyond any memory, or 0.
  const all = limit > 0 && limit < totalmem() ? limit : totalmem()
  return {
    version: process.versions.node,
    memory: { all, left: Math.min(process.availableMemory?.() ?? freemem(), all) },
    zoneData: process.versions.tz,
    january: new Intl.DateTimeFormat('de', { month: 'long', timeZone: 'UTC' }).format(0),
    // The bundle is dist/server/doctor.js.
    isBuilt: path => existsSync(fileURLToPath(new URL(`../${path}`, import.meta.url))),
    sources: createSourceMaker({ config, now, monotonic, random: Math.random }),
    fetch: globalThis.fetch,
    ...{ now, monotonic },
  }
}

function say(to: NodeJS.WriteStream, text: string, code: number): number {
  to.write(`${text}\n`)
  return code
}

process.exitCode = await doctor()
