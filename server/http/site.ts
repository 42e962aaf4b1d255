import express, { type Express, type RequestHandler } from 'express'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { SignIn } from '../auth/sign-in.ts'
import type { Audit } from '../store/audit.ts'
import { type AccountParts, accountApi } from './account-api.ts'
import { auditApi } from './audit-api.ts'
import { authApi } from './auth-api.ts'
import { type BonusParts, bonusApi } from './bonus-api.ts'
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
import { type MessagesParts, messagesApi } from './messages-api.ts'
import { type MySliceParts, mySliceApi } from './my-slice-api.ts'
import { only } from './only.ts'
import { openApiApi } from './openapi-api.ts'
import { type PageFolders, pages } from './pages.ts'
import { pairingApi } from './pairing-api.ts'
import { type PlanApiParts, planApi } from './plan-api.ts'
import { type ProjectionApiParts, projectionApi } from './projection-api.ts'
import { recordsApi } from './records-api.ts'
import type { RecordsParts } from './records-parts.ts'
import { sameOriginWrites } from './same-origin-writes.ts'
import { type ScheduleApiParts, scheduleApi } from './schedule-api.ts'
import { securityHeaders } from './security-headers.ts'
import { snapshotApi } from './snapshot-api.ts'
import { wallApi } from './wall-api.ts'

export interface SiteParts {
  readonly folders: PageFolders
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
  readonly bonus: BonusParts
  readonly mySlice: MySliceParts
  readonly projection: ProjectionApiParts
  readonly connections: ConnectionsParts
  readonly messages: MessagesParts
  readonly hook: HookParts
  readonly displays: DisplaysParts
  newest(team: string | null): Snapshot | null
  report(error: unknown): void
}

/**
 * Everything that is answered over plain HTTP. Who may call what of the API stands in core/model/access.ts; a route that is
 * not there is refused.
 */
export function site(parts: SiteParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(securityHeaders())
  app.get('/healthz', health(parts.bonus.months.closedMonths.damaged))
  app.use('/hooks', noStore, hooksApi(parts.hook))
  app.use('/api/v1', noStore, sameOriginWrites, only({ ...parts, tokens: parts.account.tokens }))
  app.use('/api/v1', authApi(parts), explainApi(parts.explain))
  app.use('/api/v1', mySliceApi(parts.mySlice), pairingApi(parts.displays))
  app.use('/api/v1', accountApi(parts.account))
  app.get('/api/v1/snapshot', snapshotApi(parts.newest))
  app.get('/api/v1/openapi.json', openApiApi(parts.displays.build))
  app.use('/api/v1', planApi(parts.plan), scheduleApi(parts.schedule), wallApi(parts.schedule))
  app.use('/api/v1', deskApi(parts.desk), holidaysApi(parts.holidays))
  app.use('/api/v1', bonusApi(parts.bonus), projectionApi(parts.projection))
  app.use('/api/v1', connectionsApi(parts.connections), messagesApi(parts.messages))
  app.use('/api/v1', displaysApi(parts.displays))
  app.use('/api/v1', recordsApi(parts.records), auditApi(parts.audit))
  app.use(pages(parts.folders))
  app.use(notFound)
  app.use(errors(parts.report))
  return app
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}
