import { resolve } from 'node:path'
import type { Instant } from '../../../core/model/units.ts'
import type { Config } from '../../config.ts'
import type { SourceMaker } from '../../make-sources.ts'
import { lockHolder } from '../../store/data-lock.ts'
import { runningAddress } from '../../store/running-address.ts'
import { buildFinding } from './build-finding.ts'
import { clockAt, clockFinding } from './clock-finding.ts'
import { dataFolderFindings } from './data-folder-findings.ts'
import type { Finding } from './finding.ts'
import { keyFileFinding } from './key-file-finding.ts'
import { knownSettings } from './known-settings.ts'
import { memoryFinding } from './memory-finding.ts'
import { nodeFinding } from './node-finding.ts'
import { portFinding, portRefused } from './port-finding.ts'
import { sourceFindings } from './source-findings.ts'
import { zoneFinding } from './zone-finding.ts'

/** What the doctor looks at, handed in so that a test can make it ill. */
export interface Patient {
  readonly version: string
  readonly memory: { readonly all: number; readonly left: number }
  readonly zoneData: string | undefined
  readonly january: string
  /** Whether a file of the build is there: `display/index.html`. */
  readonly isBuilt: (path: string) => boolean
  readonly sources: SourceMaker
  readonly fetch: typeof globalThis.fetch
  readonly now: () => Instant
  readonly monotonic: () => number
}

/** What holds whatever the settings say. */
export const machineFindings = (patient: Patient): readonly Finding[] => [
  nodeFinding(patient.version, patient.now()),
  memoryFinding(patient.memory),
  buildFinding(patient.isBuilt),
]

/** Looks at everything that the settings name. `timeUrl`: a page to ask for the time, null for the clock of the source. */
export async function examine(
  config: Config,
  timeUrl: string | null,
  patient: Patient,
): Promise<readonly Finding[]> {
  const { dataDir } = config
  const { fetch, now, monotonic } = patient
  const keyFile = config.keyFile ?? `${resolve(dataDir)}.key`
  const known = await knownSettings(dataDir, keyFile)
  const teams = known.teams
  const sources = teams.length > 0 ? patient.sources.connected(known.connections, () => teams) : []
  const csv = config.source?.kind === 'csv' ? config.source.path : known.connections.data().csv?.path
  const asked = await sourceFindings(sources, csv ?? null)
  const clock = timeUrl === null ? asked.clock : await clockAt(timeUrl, { fetch, now })
  const zones = new Set([...(config.zone === null ? [] : [config.zone]), ...teams.map(({ zone }) => zone)])
  const { january, zoneData: data } = patient
  return [
    ...machineFindings(patient),
    await port(config, fetch),
    ...(await dataFolderFindings(dataDir, monotonic)),
    ...known.findings,
    await keyFileFinding(keyFile, known.hasKeys),
    zoneFinding({ zones: [...zones], data, january, year: new Date(now()).getUTCFullYear() }),
    clockFinding(clock, now()),
    ...asked.findings,
  ]
}

async function port({ port, host, dataDir }: Config, fetch: Patient['fetch']): Promise<Finding> {
  const running = await runningAddress(dataDir)
  const held = await lockHolder(dataDir).catch(() => null)
  const at = running?.host ?? '127.0.0.1'
  const open = at === '0.0.0.0' || at === '::' ? '127.0.0.1' : at
  const url = `http://${open.includes(':') ? `[${open}]` : open}:${running?.port}/healthz`
  const answers = () =>
    fetch(url, { signal: AbortSignal.timeout(5000) }).then(
      answer => answer.ok,
      () => false,
    )
  if (held && running && (port === 0 || running.port === port) && (await answers()))
    return portFinding({ port: running.port, host, refused: null, ours: true })
  return portFinding({ port, host, refused: await portRefused(port, host), ours: false })
}
