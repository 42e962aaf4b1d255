import type { SourceFigure } from '../core/model/snapshot.ts'
import type { Instant } from '../core/model/units.ts'
import { monthPeriod } from '../core/time/period.ts'
import { parseConfig } from '../server/config.ts'
import { defaultSettings } from '../server/default-settings.ts'
import { recalculate } from '../server/pipeline.ts'
import { madeBatch } from './made-batch.ts'
import { type Measurement, medianMillis } from './measurement.ts'

const NOW = Date.parse('2026-11-30T21:00:00Z') as Instant

/** How long the whole thinking takes, from a batch in memory to a snapshot. */
export function coreBench(): readonly Measurement[] {
  return [
    measured('recalculate_10k_ms', 10_000, 5),
    measured('recalculate_100k_ms', 100_000, 40),
    measured('recalculate_1m_ms', 1_000_000, null),
  ]
}

function measured(name: string, tickets: number, limit: number | null): Measurement {
  const config = parseConfig({}, [])
  if (!config.ok) throw new Error('the default configuration is sound')
  const settings = defaultSettings(config.value, NOW)
  const batch = madeBatch(monthPeriod('America/New_York', '2026-11'), tickets)
  const sources: SourceFigure[] = [
    {
      id: 'made',
      label: 'Made',
      asOf: NOW,
      ageingAt: (NOW + 1) as Instant,
      staleAt: (NOW + 2) as Instant,
      failed: false,
      problem: null,
    },
  ]
  const input = { batch, settings, sources, demo: false, v: 1, boot: 'bench', build: 'bench', now: NOW }
  const runs = tickets > 500_000 ? 7 : 25
  const value = medianMillis(() => recalculate(input), runs, 5)
  return { name, value: Math.round(value * 100) / 100, unit: 'ms', limit }
}
