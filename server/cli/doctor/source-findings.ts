import { access, constants, readdir, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { AreaCheck, SourceCheck } from '../../../core/model/source-report.ts'
import { type Source, SourceError } from '../../sources/source.ts'
import { diskReason } from '../../store/store-error.ts'
import type { OtherClock } from './clock-finding.ts'
import { type Finding, look, ok, wrong } from './finding.ts'

/** What a test of the sources found, and the clock of the first that tells it. */
export interface SourcesFound {
  readonly findings: readonly Finding[]
  readonly clock: OtherClock | null
}

const PATIENCE = 20_000

/** Asks each source that can be asked, with the few small requests of its test at the desk. `csvPath` is where its files lie. */
export async function sourceFindings(
  sources: readonly Source[],
  csvPath: string | null,
): Promise<SourcesFound> {
  const checked = await Promise.all(sources.map(source => checkedSource(source, csvPath)))
  return {
    findings: checked.flatMap(({ findings }) => findings),
    clock: checked.find(({ clock }) => clock !== null)?.clock ?? null,
  }
}

async function checkedSource(source: Source, csvPath: string | null): Promise<SourcesFound> {
  const { name, label, check } = source
  if (name === 'demo') return plain(ok('source', 'The made-up help desk. Connect yours under Sources.'))
  if (!check) return plain(csvPath === null ? ok('source', `${label}.`) : await csvFinding(csvPath))
  try {
    const told = await check(AbortSignal.timeout(PATIENCE))
    return { findings: areaFindings(label, told), clock: { whose: label, difference: told.clock } }
  } catch (error) {
    const reason = error instanceof SourceError ? error.message : 'It did not answer in time.'
    return plain(wrong('source', `${label}: ${reason}`, 'Look at the page Sources.'))
  }
}

const plain = (finding: Finding): SourcesFound => ({ findings: [finding], clock: null })

function areaFindings(label: string, { areas }: SourceCheck): readonly Finding[] {
  const bad = areas.filter(each => !each.ok)
  if (bad.length === 0) return [ok('source', `${label} answers, ${areas.length} areas can be read.`)]
  return bad.map(area => areaFinding(label, area))
}

function areaFinding(label: string, { label: area, sentence, remedy, optional }: AreaCheck): Finding {
  const told = [`${label}, ${area}: ${sentence}`, remedy ?? 'Look at the page Sources.'] as const
  return optional ? look('source', ...told) : wrong('source', ...told)
}

/** Looks, and reads nothing: the file may be large. */
async function csvFinding(given: string): Promise<Finding> {
  const path = resolve(given)
  const remedy = 'Set CSV_PATH to a file or folder that the user of Poolboard can read.'
  try {
    await access(path, constants.R_OK)
    const isFolder = (await stat(path)).isDirectory()
    const files = isFolder ? (await readdir(path)).filter(name => /\.csv$/i.test(name)) : [path]
    if (files.length === 0) return wrong('source', `${path} holds no CSV file.`, remedy)
    return ok('source', `${path} can be read${isFolder ? `, CSV files: ${files.length}` : ''}.`)
  } catch (error) {
    return wrong('source', `${path} cannot be read: ${diskReason(error)}.`, remedy)
  }
}
