import { cpus, totalmem } from 'node:os'
import { coreBench } from './core.ts'
import type { Measurement } from './measurement.ts'
import { pollBench } from './poll.ts'
import { projectionBench } from './projection.ts'
import { pushBench } from './push.ts'
import { soakBench } from './soak.ts'

type Bench = (isQuick: boolean) => readonly Measurement[] | Promise<readonly Measurement[]>

// `npm run bench [-- group ...]`: prints a table and one JSON line a figure; exit code 1 when a figure is past its limit.
const GROUPS: { readonly [name: string]: Bench } = {
  core: coreBench,
  projection: projectionBench,
  poll: pollBench,
  push: pushBench,
  // It forks, kills and mounts, and is read only when it runs.
  store: async isQuick => (await import('./store.ts')).storeBench(isQuick),
  // It needs a browser, which the others do without.
  display: async isQuick => (await import('./display.ts')).displayBench(isQuick),
  fuzz: async isQuick => (await import('./fuzz.ts')).fuzzBench(isQuick),
  soak: soakBench,
  // It needs a browser too, and installs the peers on the first run.
  peers: async isQuick => (await import('./peers.ts')).peersBench(isQuick),
}

/** The first two take half an hour each, the last one installs packages. */
const ONLY_NAMED: readonly string[] = ['fuzz', 'soak', 'peers']

const QUICK = '--quick'
const isQuick = process.argv.includes(QUICK)
const asked = process.argv.slice(2).filter(word => word !== QUICK)
if (asked.includes('--help')) {
  process.stdout.write(
    `npm run bench -- [${QUICK}] [group ...]\n\nGroups: ${Object.keys(GROUPS).join(', ')}. All of them unless named, but for ${ONLY_NAMED.join(' and ')}.\n${QUICK}: a tenth of the day that display replays.\n`,
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
  if (asked.length > 0 ? !asked.includes(group) : ONLY_NAMED.includes(group)) continue
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
