import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { closedNovember } from '../test/helpers/closed-november.ts'
import { diskFaults } from './disk-faults.ts'
import { killRun } from './kill-run.ts'
import type { Measurement } from './measurement.ts'
import { benchEdit, openBenchStore } from './store-desk.ts'

const KILLS = 1000
const QUICK_KILLS = 100
const WRITES = 400
const SEED = 24

/** Kills, fills and locks a store that is being edited: nothing acknowledged is lost, and every start succeeds. */
export async function storeBench(isQuick: boolean): Promise<readonly Measurement[]> {
  const script = join(dirname(process.argv[1] ?? ''), 'store-child.js')
  const p95 = await writeP95()
  const run = await killRun(script, SEED, isQuick ? QUICK_KILLS : KILLS)
  const faults = await diskFaults(script, true)
  const problems = faults.flatMap(({ name, problems }) => problems.map(problem => `${name}: ${problem}`))
  for (const each of [...run.unreadable, ...run.lost, ...run.wrong, ...problems])
    process.stderr.write(`${each}\n`)
  const told = (name: string, value: number, unit: string, limit: number | null): Measurement => ({
    ...{ name, value: Math.round(value * 100) / 100, unit, limit },
  })
  return [
    told('store_write_p95_ms', p95, 'ms', 250),
    told('kill9_runs', run.kills, 'count', null),
    told('kill9_acknowledged', run.acknowledged, 'count', null),
    told('kill9_unreadable', run.unreadable.length, 'count', 0),
    told('kill9_lost', run.lost.length, 'count', 0),
    told('kill9_verify_wrong', run.wrong.length, 'count', 0),
    told('disk_faults_tried', faults.filter(({ name }) => name !== 'after all').length, 'count', null),
    told('disk_faults_problems', problems.length, 'count', 0),
  ]
}

/** Milliseconds from a save to its acknowledgement, the audit with it, one after the other. */
async function writeP95(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'poolboard-writes-'))
  try {
    const store = await openBenchStore(folder, () => {})
    const closed = closedNovember()
    const millis: number[] = []
    for (let n = 0; n < WRITES; n++) {
      const from = performance.now()
      await benchEdit(store, 'settings', n, closed)
      millis.push(performance.now() - from)
    }
    await store.close()
    return millis.sort((a, b) => a - b)[Math.floor(0.95 * WRITES)] ?? 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
