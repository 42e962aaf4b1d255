import { isDeepStrictEqual } from 'node:util'
import type { DraftedSource } from '../core/model/connections-page.ts'
import type { SourceArea } from '../core/model/source-area.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import type { Config } from './config.ts'
import { keylessSource } from './keyless-source.ts'
import { createClient } from './sources/connectwise/client.ts'
import { createConnectWiseSource } from './sources/connectwise/connectwise-source.ts'
import { type CsvSourceOptions, createCsvSource } from './sources/csv/csv-source.ts'
import { parseScale } from './sources/csv/parse-scale.ts'
import { createDemoSource } from './sources/demo/demo-source.ts'
import { waited } from './sources/http-retry.ts'
import { createSmileBackSource } from './sources/smileback/smileback-source.ts'
import { type Source, SourceError } from './sources/source.ts'
import type { Store } from './store/open-store.ts'

type Teams = () => readonly Team[]

/** Where sources come from. */
export interface SourceMaker {
  /**
   * What is connected now, in the order in which teams that name no source take from them. What has not changed since the
   * last time is the very same object.
   */
  connected(connections: Pick<Store['connections'], 'data' | 'keys'>, teams: Teams): readonly Source[]
  /** One to be tried out. */
  drafted(draft: DraftedSource, teams: Teams): Source
}

export interface MakerParts {
  readonly config: Pick<Config, 'source'>
  readonly now: () => Instant
  /** Milliseconds that rise with the time that passes. Absent: as `now`. */
  readonly monotonic?: () => number
  readonly random: () => number
  /** Told when a source has let go of something large. */
  readonly released?: () => void
}

/** The one place that knows every source there is. The zone of files, and the demo's desk, are those of the first team. */
export function createSourceMaker(parts: MakerParts): SourceMaker {
  const { config, now, random, monotonic = now, released = () => {} } = parts
  const made = new Map<string, { readonly from: unknown; readonly source: Source }>()
  const once = (name: string, from: unknown, make: () => Source): Source => {
    const known = made.get(name)
    if (known && isDeepStrictEqual(known.from, from)) return known.source
    const source = make()
    made.set(name, { from, source })
    return source
  }
  const csv = (teams: Teams, path: string, scale: CsvSourceOptions['scale'] | null) =>
    createCsvSource({ path, zone: firstTeam(teams).zone, now, released, ...(scale && { scale }) })
  const demo = (teams: Teams) => {
    const { zone, schedules } = firstTeam(teams)
    const schedule = schedules.at(-1)?.schedule
    if (!schedule) throw new Error('a team without a schedule')
    return once('demo', [zone, schedule], () => createDemoSource({ zone, schedule, now }))
  }
  const drafted: SourceMaker['drafted'] = (draft, teams) => {
    if (draft.source === 'csv') {
      const scale = draft.settings.scale === null ? null : parseScale(draft.settings.scale)
      return csv(teams, draft.settings.path, scale?.ok ? scale.value : null)
    }
    if (draft.source === 'smileback') {
      const { settings, keys } = draft
      if (keys === null) return lost('smileback', 'SmileBack', ['surveys'])
      return keylessSource(createSmileBackSource({ settings, keys, now, random }), Object.values(keys))
    }
    const { settings, keys } = draft
    if (keys === null) return lost('connectwise', 'ConnectWise', ['tickets', 'money'])
    const api = createClient({ ...settings, ...keys, now, monotonic, random, wait: waited })
    const source = createConnectWiseSource({ api, settings, now, zones: () => firstTeam(teams) })
    return keylessSource(source, Object.values(keys))
  }

  return {
    drafted,
    connected(connections, teams) {
      const fixed = config.source
      if (fixed?.kind === 'demo') return [demo(teams)]
      if (fixed)
        return [once('csv', [fixed, firstTeam(teams).zone], () => csv(teams, fixed.path, fixed.scale))]
      const data = connections.data()
      const found: Source[] = []
      const { zone } = firstTeam(teams)
      // Keys that are entered again are sealed anew, and tried at once even when they are the same.
      const add = (draft: DraftedSource, sealed?: string) =>
        found.push(once(draft.source, [draft, sealed, zone], () => drafted(draft, teams)))
      // Whoever connects SmileBack means its answers, whatever else gives some.
      if (data.smileback)
        add(
          { source: 'smileback', settings: data.smileback, keys: connections.keys('smileback') },
          data.sealed.smileback,
        )
      if (data.connectwise)
        add(
          { source: 'connectwise', settings: data.connectwise, keys: connections.keys('connectwise') },
          data.sealed.connectwise,
        )
      if (data.csv) add({ source: 'csv', settings: data.csv, keys: null })
      const all = found.length > 0 ? found : [demo(teams)]
      // What is connected no more leaves nothing behind, its keys least of all.
      for (const name of made.keys()) if (!all.some(source => source.name === name)) made.delete(name)
      return all
    },
  }
}

/** A source whose keys cannot be opened any more. It asks nobody. */
function lost(name: string, label: string, areas: readonly SourceArea[]): Source {
  const sentence = `The keys of ${label} can no longer be opened: the key file is gone, or is another one. Enter them again on the page Sources.`
  return {
    ...{ name, label, staleAfter: null, areas },
    fetch: () => Promise.reject(new SourceError('keys', sentence)),
  }
}

// Settings without a team are refused by the store.
function firstTeam(teams: Teams): Team {
  const [team] = teams()
  if (!team) throw new Error('settings without a team')
  return team
}
