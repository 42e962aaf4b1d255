import type { ConnectWiseSettings } from '../../../core/model/connection.ts'
import type { SourceMoney } from '../../../core/model/money.ts'
import type { ReadinessItem, SourceCheck, SourceFacts } from '../../../core/model/source-report.ts'
import type { Survey } from '../../../core/model/survey.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import type { Instant } from '../../../core/model/units.ts'
import type { Range } from '../source.ts'
import type { ConnectWiseApi } from './connectwise-api.ts'

/** One area of the source. Caches and cursors live inside. Rejects with a `SourceError`. */
export interface Reader<T> {
  read(range: Range, signal: AbortSignal): Promise<T>
}

export interface ReaderParts {
  readonly api: ConnectWiseApi
  readonly settings: ConnectWiseSettings
  readonly now: () => Instant
}

/** survey-reader.ts: `createSurveyReader`, the answers given in the range. */
export type CreateSurveyReader = (parts: ReaderParts) => Reader<readonly Survey[]>

/** money-reader.ts: `createMoneyReader`. `zone` is the IANA name of the months' zone; another zone is another reader. */
export type CreateMoneyReader = (parts: ReaderParts & { readonly zone: string }) => Reader<SourceMoney>

/** check.ts: `connectWiseCheck`. Rejects only when its signal is aborted. */
export type ConnectWiseCheck = (parts: ReaderParts & { readonly signal: AbortSignal }) => Promise<SourceCheck>

export interface ReadinessParts {
  readonly api: ConnectWiseApi
  readonly settings: ConnectWiseSettings
  /** As the wall has them for the range. */
  readonly tickets: readonly Ticket[]
  readonly surveys: readonly Survey[]
  readonly range: Range
  readonly signal: AbortSignal
}

/**
 * readiness.ts: `connectWiseReadiness`. What only the raw rows show, such as dates that cannot be and the rule behind each
 * due time, the source adds itself: see ticket-readiness.ts.
 */
export type ConnectWiseReadiness = (parts: ReadinessParts) => Promise<readonly ReadinessItem[]>

/** facts.ts: `connectWiseFacts`. */
export type ConnectWiseFacts = (parts: {
  readonly api: ConnectWiseApi
  readonly signal: AbortSignal
}) => Promise<SourceFacts>
