import { cpus, totalmem } from 'node:os'
import { coreBench } from './core.ts'
import type { Measurement } from './measurement.ts'
import { projectionBench } from './projection.ts'

type Bench = (isQuick: boolean) => readonly Measurement[] | Promise<readonly Measurement[]>

// `npm run bench [-- group ...]`: prints a table and one JSON line a figure; exit code 1 when a figure is past its limit.
const GROUPS: { readonly [name: string]: Bench } = {
  core: coreBench,
  projection: projectionBench,
  // It needs a browser, which the others do without.
  display: async isQuick => (await import('./display.ts')).displayBench(isQuick),
}

const QUICK = '--quick'
const isQuick = process.argv.includes(QUICK)
const asked = process.argv.slice(2).filter(word => word !== QUICK)
if (asked.includes('--help')) {
  process.stdout.write(
    `npm run bench -- [${QUICK}] [group ...]\n\nGroups: ${Object.keys(GROUPS).join(', ')}. All of them unless named.\n${QUICK}: a tenth of the day that display replays.\n`,
  )
  process.exit(0)
}
const unknown = asked.filter(name => !(name in GROUPS))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench group ${unknown.join(', ')}. Groups: ${Object.keys(GROUPS).join(', ')}.\n`,
  )
  process.exit(2)
}

const machine = `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
process.stdout.write(`${machine}\n`)

let isOver = false
for (const [group, run] of Object.entries(GROUPS)) {
  if (asked.length > 0 && !asked.includes(group)) continue
  for (const figure of await run(isQuick)) {
    const over = figure.limit !== null && figure.value > figure.limit
    if (over) isOver = true
    const limit = figure.limit === null ? '' : `limit ${figure.limit} ${over ? 'OVER' : 'ok'}`
    process.stdout.write(
      `${figure.name.padEnd(36)}${String(figure.value).padStart(10)} ${figure.unit.padEnd(6)}${limit}\n`,
    )
    process.stdout.write(`${JSON.stringify(figure)}\n`)
  }
}
process.exit(isOver ? 1 : 0)
