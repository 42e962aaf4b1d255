import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Machine } from './machine.ts'
import type { Measuring } from './measuring.ts'

export interface MetricsPageParts {
  readonly machine: Machine
  /** Null: it has no data yet. In milliseconds. */
  sources(): readonly { readonly name: string; readonly age: number | null }[]
  /** Connected now. */
  displays(): number
  /** Bytes of each team's newest snapshot. */
  snapshots(): readonly { readonly team: string; readonly bytes: number }[]
}

/** What Prometheus reads, and where it is told. */
export interface MetricsPage extends Measuring {
  readonly contentType: string
  text(): Promise<string>
}

const POLL_SECONDS = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300]
const SHORT_SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1]

/** The figures of one app, in a registry of its own. Seconds and bytes, as Prometheus wants them. */
export function createMetricsPage(parts: MetricsPageParts): MetricsPage {
  const registry = new Registry()
  const registers = [registry]
  const poll = new Histogram({
    ...{ name: 'poolboard_poll_duration_seconds', help: 'How long a poll of a source took.', registers },
    ...{ labelNames: ['source'], buckets: POLL_SECONDS },
  })
  const failures = new Counter({
    ...{ name: 'poolboard_poll_failures_total', help: 'Polls of a source that failed, by why.', registers },
    labelNames: ['source', 'reason'],
  })
  const short = (name: string, help: string) =>
    new Histogram({ name, help, registers, buckets: SHORT_SECONDS })
  const recalculation = short('poolboard_recalculation_seconds', 'How long a recalculation took.')
  const write = short('poolboard_store_write_seconds', 'From an edit until it was safe on the disk.')
  addGauges(registers, parts)
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    polled(source, took, end) {
      poll.observe({ source }, took / 1000)
      // A series that is there from the first poll on can be watched for its first failure.
      if (end === 'good') failures.inc({ source, reason: 'down' }, 0)
      else failures.inc({ source, reason: end }, 1)
    },
    recalculated: took => recalculation.observe(took / 1000),
    wrote: took => write.observe(took / 1000),
  }
}

/** What is looked at when somebody asks. */
function addGauges(registers: Registry[], { machine, sources, displays, snapshots }: MetricsPageParts): void {
  const gauge = (name: string, help: string, labelNames: string[], collect: (gauge: Gauge) => void) =>
    new Gauge({
      ...{ name: `poolboard_${name}`, help, labelNames, registers },
      collect() {
        this.reset()
        collect(this)
      },
    })
  gauge('data_age_seconds', 'How old the data of a source is. Absent: none yet.', ['source'], each => {
    for (const { name, age } of sources()) if (age !== null) each.set({ source: name }, age / 1000)
  })
  gauge('displays_connected', 'Displays that are connected now.', [], each => each.set(displays()))
  gauge('snapshot_bytes', 'Size of the newest snapshot of a team.', ['team'], each => {
    for (const { team, bytes } of snapshots()) each.set({ team }, bytes)
  })
  const delay = 'How late the event loop was since the last scrape.'
  gauge('event_loop_delay_seconds', delay, ['quantile'], each => {
    for (const [quantile, late] of Object.entries(machine.loopDelay() ?? {}))
      each.set({ quantile }, late / 1000)
  })
  gauge('resident_memory_bytes', 'Memory that the process holds.', [], each => {
    const bytes = machine.residentBytes()
    if (bytes !== null) each.set(bytes)
  })
}
