import type { SourceFigure } from '../core/model/snapshot.ts'
import type { Instant } from '../core/model/units.ts'
import { monthPeriod } from '../core/time/period.ts'
import { NO_BOOKS } from '../server/books.ts'
import { parseConfig } from '../server/config.ts'
import { defaultSettings } from '../server/default-settings.ts'
import { recalculate } from '../server/pipeline.ts'
import { madeBatch } from './made-batch.ts'
import { type Measurement, medianMillis } from './measurement.ts'
import { MADE_POLICY, policyBatch } from './policy-batch.ts'
import { updateSpeed } from './update-speed.ts'

const NOW = Date.parse('2026-11-30T21:00:00Z') as Instant

/** How long the whole thinking takes, from a batch in memory to a snapshot, and how it grows with the tickets. */
export function coreBench(): readonly Measurement[] {
  const small = measured('recalculate_10k_ms', 10_000, 5)
  const middle = measured('recalculate_100k_ms', 100_000, 40)
  const large = measured('recalculate_1m_ms', 1_000_000, 150)
  // 1 is linear: ten times the tickets take ten times as long.
  const growth = hundredths(large.value / middle.value / 10)
  return [
    ...[small, middle, large],
    measured('recalculate_1m_policy_ms', 1_000_000, null, true),
    ...updateSpeed(),
    { name: 'recalculate_growth', value: growth, unit: 'x', limit: 1.5 },
    { name: 'rss_mb', value: Math.round(process.memoryUsage().rss / 2 ** 20), unit: 'MiB', limit: null },
  ]
}

/** `byPolicy`: due times are worked out from a policy, where else the source gives them. */
function measured(name: string, tickets: number, limit: number | null, byPolicy = false): Measurement {
  const config = parseConfig({}, [])
  if (!config.ok) throw new Error('the default configuration is sound')
  const plain = defaultSettings(config.value, NOW)
  const policies = [{ from: null, policy: MADE_POLICY }]
  const settings = byPolicy ? { ...plain, teams: plain.teams.map(team => ({ ...team, policies })) } : plain
  const made = madeBatch(monthPeriod('America/New_York', '2026-11'), tickets)
  const batch = byPolicy ? policyBatch(made) : made
  const sources: SourceFigure[] = [
    {
      id: 'made',
      label: 'Made',
      asOf: NOW,
      ageingAt: (NOW + 1) as Instant,
      staleAt: (NOW + 2) as Instant,
      failed: false,
      problem: null,
      notice: null,
    },
  ]
  const given = { batch, settings, sources, exclusions: [], books: NO_BOOKS, qrs: {}, now: NOW }
  const input = { ...given, demo: false, v: 1, boot: 'bench', build: 'bench' }
  const runs = tickets > 500_000 ? 7 : 25
  return { name, value: hundredths(medianMillis(() => recalculate(input), runs, 5)), unit: 'ms', limit }
}

const hundredths = (value: number) => Math.round(value * 100) / 100
