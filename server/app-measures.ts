import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { sourceReadiness } from '../core/snapshot/source-readiness.ts'
import type { Board } from './board.ts'
import type { Feeds } from './feeds.ts'
import type { MetricsPageParts } from './metrics-page.ts'

export interface AppMeasuresParts {
  readonly feeds: Pick<Feeds, 'figures'>
  readonly board: Pick<Board, 'newest'>
  teams(): readonly Team[]
  now(): Instant
}

/** What /readyz and /metrics look at when they are asked. */
export function appMeasures({ feeds, board, teams, now }: AppMeasuresParts) {
  const snapshots = () => teams().flatMap(({ id }) => board.newest(id) ?? [])
  return {
    ready: () => sourceReadiness(snapshots(), now()),
    sources: () =>
      feeds
        .figures()
        .map(({ id, asOf }) => ({ name: id, age: asOf === null ? null : Math.max(0, now() - asOf) })),
    snapshots: () =>
      snapshots().map(snapshot => ({
        team: snapshot.team.id,
        bytes: Buffer.byteLength(JSON.stringify(snapshot)),
      })),
  } satisfies Pick<MetricsPageParts, 'sources' | 'snapshots'> & { ready: unknown }
}
