import express, { type Express, type RequestHandler } from 'express'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { SourceReadiness } from '../../core/snapshot/source-readiness.ts'
import type { SignIn } from '../auth/sign-in.ts'
import type { Audit } from '../store/audit.ts'
import { type AccountParts, accountApi } from './account-api.ts'
import { auditApi } from './audit-api.ts'
import { authApi } from './auth-api.ts'
import { type BackupParts, backupApi } from './backup-api.ts'
import { type BonusParts, bonusApi } from './bonus-api.ts'
import { companyApi } from './company-api.ts'
import { connectionsApi } from './connections-api.ts'
import type { ConnectionsParts } from './connections-parts.ts'
import { type DeskApiParts, deskApi } from './desk-api.ts'
import { displaysApi } from './displays-api.ts'
import type { DisplaysParts } from './displays-parts.ts'
import { errors, notFound } from './errors.ts'
import { type ExplainApiParts, explainApi } from './explain-api.ts'
import { health } from './health.ts'
import { type HolidaysParts, holidaysApi } from './holidays-api.ts'
import { type HookParts, hooksApi } from './hooks-api.ts'
import { type KnownHost, onlyKnownHosts } from './known-hosts.ts'
import { longAddress } from './long-address.ts'
import { type MessagesParts, messagesApi } from './messages-api.ts'
import { type MetricsParts, metrics } from './metrics.ts'
import { type MySliceParts, mySliceApi } from './my-slice-api.ts'
import { only } from './only.ts'
import { openApiApi } from './openapi-api.ts'
import { type PageFolders, pages } from './pages.ts'
import { pairingApi } from './pairing-api.ts'
import { type PlanApiParts, planApi } from './plan-api.ts'
import { type ProjectionApiParts, projectionApi } from './projection-api.ts'
import type { RateLimits } from './rate-limits.ts'
import { readiness } from './readiness.ts'
import { recordsApi } from './records-api.ts'
import type { RecordsParts } from './records-parts.ts'
import { sameOriginWrites } from './same-origin-writes.ts'
import { type ScheduleApiParts, scheduleApi } from './schedule-api.ts'
import { securityHeaders } from './security-headers.ts'
import { type SetUpParts, setUpApi } from './set-up-api.ts'
import { snapshotApi } from './snapshot-api.ts'
import { wallApi } from './wall-api.ts'

export interface SiteParts {
  readonly folders: PageFolders
  readonly isKnownHost: KnownHost
  /** As Express takes `trust proxy`. */
  readonly trustProxy: false | number | string
  readonly rates: RateLimits
  readonly signIn: SignIn
  readonly account: AccountParts
  /** A session has ended. */
  left(): void
  readonly plan: PlanApiParts
  readonly records: RecordsParts
  readonly audit: Audit
  readonly explain: ExplainApiParts
  readonly desk: DeskApiParts
  readonly schedule: ScheduleApiParts
  readonly holidays: HolidaysParts
  readonly setUp: SetUpParts
  readonly bonus: BonusParts
  readonly mySlice: MySliceParts
  readonly projection: ProjectionApiParts
  readonly connections: ConnectionsParts
  readonly messages: MessagesParts
  readonly hook: HookParts
  readonly displays: DisplaysParts
  readonly backups: BackupParts
  newest(team: string | null): Snapshot | null
  /** Every source that a wall rests on. */
  ready(): readonly SourceReadiness[]
  readonly metrics: Omit<MetricsParts, 'tokens'>
  report(error: unknown): void
}

/**
 * Everything that is answered over plain HTTP. Who may call what of the API stands in core/model/access.ts; a route that is
 * not there is refused.
 */
export function site(parts: SiteParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', parts.trustProxy)
  app.use(securityHeaders(), onlyKnownHosts(parts.isKnownHost), longAddress, parts.rates.all)
  app.get('/healthz', health(parts.bonus.months.closedMonths.damaged, parts.backups.damage))
  app.get('/readyz', readiness(parts.ready))
  app.get('/metrics', metrics({ ...parts.metrics, tokens: parts.account.tokens }))
  app.use('/hooks', noStore, parts.rates.hooks, hooksApi(parts.hook))
  app.use('/api/v1', noStore, sameOriginWrites, parts.rates.doors)
  app.use('/api/v1', only({ ...parts, tokens: parts.account.tokens }))
  app.use('/api/v1', authApi(parts), explainApi(parts.explain))
  app.use('/api/v1', mySliceApi(parts.mySlice), pairingApi(parts.displays))
  app.use('/api/v1', accountApi(parts.account))
  app.get('/api/v1/snapshot', snapshotApi(parts.newest))
  app.get('/api/v1/openapi.json', openApiApi(parts.displays.build))
  app.use('/api/v1', planApi(parts.plan), scheduleApi(parts.schedule), wallApi(parts.schedule))
  app.use('/api/v1', companyApi(parts.schedule))
  app.use('/api/v1', deskApi(parts.desk), holidaysApi(parts.holidays), setUpApi(parts.setUp))
  app.use('/api/v1', bonusApi(parts.bonus), projectionApi(parts.projection))
  app.use('/api/v1', connectionsApi(parts.connections), messagesApi(parts.messages))
  app.use('/api/v1', displaysApi(parts.displays))
  app.use('/api/v1', recordsApi(parts.records), auditApi(parts.audit))
  app.use('/api/v1', backupApi(parts.backups))
  app.use(pages(parts.folders))
  app.use(notFound)
  app.use(errors(parts.report))
  return app
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}
