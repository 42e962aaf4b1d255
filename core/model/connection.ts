/** What the status of a ticket means for its clock. */
export type StatusClass = 'active' | 'waiting-customer' | 'waiting-vendor' | 'resolved' | 'closed'

/** How ConnectWise Manage is read. Its keys are kept apart. */
export interface ConnectWiseSettings {
  /** Host, with a port where it has one: `na.myconnectwise.net` or an own server. */
  readonly site: string
  readonly company: string
  /** Registered with the vendor, one an integration. */
  readonly clientId: string
  /** Names of the boards that are read. Null: every active one. */
  readonly boards: readonly string[] | null
  /** Which agreement types are managed services. Null: all. */
  readonly agreementTypes: readonly string[] | null
  readonly revenue: 'invoices' | 'agreements'
  /** Months of a billing cycle, by its name in ConnectWise. */
  readonly cycles: { readonly [name: string]: number }
  /** By `board/status`; a status that is not named has the class its board says. */
  readonly classes: { readonly [status: string]: StatusClass }
  /** Ticket sources that are alerts: a ticket of one that nobody worked on does not count. */
  readonly alertSources: readonly string[]
  /** Identifiers of the provider's own companies. */
  readonly internalCompanies: readonly string[]
  /** ConnectWise's own surveys. Null: none are read. */
  readonly survey: ConnectWiseSurvey | null
}

export interface ConnectWiseSurvey {
  readonly survey: number
  readonly question: number
  /** Captions of the question's options. What is in neither list is negative. */
  readonly positive: readonly string[]
  readonly neutral: readonly string[]
}

/** Write-only: never sent to a page, kept encrypted. */
export interface ConnectWiseKeys {
  readonly publicKey: string
  readonly privateKey: string
}

/** Host of SmileBack, `app.smileback.io` unless it is said otherwise. */
export interface SmileBackSettings {
  readonly site: string
}

export interface SmileBackKeys {
  readonly clientId: string
  readonly clientSecret: string
  readonly username: string
  readonly password: string
}

export interface CsvSettings {
  readonly path: string
  /** As SCALE in the environment; null: the file's own. */
  readonly scale: string | null
}

/**
 * Which sources are connected, kept by server/store. Nothing connected is the demo. `sealed` holds each source's keys
 * encrypted; nobody but server/store opens them.
 */
export interface Connections {
  readonly revision: number
  readonly csv: CsvSettings | null
  readonly connectwise: ConnectWiseSettings | null
  readonly smileback: SmileBackSettings | null
  readonly sealed: { readonly connectwise?: string; readonly smileback?: string }
  /** Part of the address that ConnectWise calls back at; null: no callbacks. */
  readonly hook: string | null
}

export const NO_CONNECTIONS: Connections = {
  revision: 0,
  csv: null,
  connectwise: null,
  smileback: null,
  sealed: {},
  hook: null,
}
