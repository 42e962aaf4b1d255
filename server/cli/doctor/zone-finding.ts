import { parseZone } from '../../../core/time/parse-zone.ts'
import { type Finding, look, ok, wrong } from './finding.ts'

export interface ZoneParts {
  readonly zones: readonly string[]
  /** The zone data of this Node, such as `2026a`; undefined where it does not say. */
  readonly data: string | undefined
  readonly year: number
  /** January in German, which only a Node with all languages knows. */
  readonly january: string
}

const REMEDY = 'Install Node from nodejs.org or your distribution: those have all zones and languages.'

/** Whether this Node knows the zones of the teams, and how old its zone data is. */
export function zoneFinding({ zones, data, year, january }: ZoneParts): Finding {
  const unknown = zones.filter(zone => !parseZone(zone).ok)
  if (unknown.length > 0) return wrong('time zones', `Not known here: ${unknown.join(', ')}.`, REMEDY)
  if (january !== 'Januar') return wrong('time zones', 'This Node has English only (small-icu).', REMEDY)
  const known = zones.length > 0 ? `Knows ${zones.join(', ')}.` : 'No team has a zone yet.'
  if (data === undefined || Number(data.slice(0, 4)) < year - 1)
    return look('time zones', `${known} The zone data is of ${data ?? 'unknown age'}.`, 'Update Node.')
  return ok('time zones', `${known} The zone data is ${data}.`)
}
