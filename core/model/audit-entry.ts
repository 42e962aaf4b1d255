/** What is written down about who did what. */
export type AuditAct =
  | 'goals'
  | 'schedule'
  | 'wall'
  | 'exclusion'
  | 'exclusion-undone'
  | 'appeal'
  | 'appeal-decided'
  | 'call-back'
  | 'people'
  | 'person-link'
  | 'person-erased'
  | 'revenue'
  | 'revenue-confirmed'
  | 'reading'
  | 'team'
  | 'set-up'
  | 'company'
  | 'month-approved'
  | 'month-closed'
  | 'adjustment'
  | 'connection'
  | 'channel'
  | 'demo-left'
  | 'display'
  | 'display-paired'
  | 'display-revoked'
  | 'displays-open'
  | 'sign-in'
  | 'sign-in-failed'
  | 'sign-out'
  | 'password-set'
  | 'password-reset'
  | 'password-changed'
  | 'totp-on'
  | 'totp-off'
  | 'recovery-code-used'
  | 'session-ended'
  | 'user'
  | 'user-invited'
  | 'user-removed'
  | 'token'
  | 'token-ended'
  | 'backup'
  | 'restore'
  | 'damage-seen'
  | 'history-torn'
  | 'history-dropped'

/** One line of the audit file. */
export interface AuditEntry {
  /** ISO 8601, UTC. */
  readonly at: string
  /** The user's name, or `nobody` where no one was signed in. */
  readonly who: string
  /** The network address the request came from; null for a command at the machine itself. */
  readonly address: string | null
  readonly what: AuditAct
  /** The thing before and after, as it is kept; null where there is nothing to show. Never a secret. */
  readonly before: unknown
  readonly after: unknown
}

/** A page of the audit, the newest entry first. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[]
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** Entries that match, on all pages. */
  readonly total: number
  /** The hash of the newest line, in hex; null where there is none. Whoever notes it can prove later that nothing before it was changed. */
  readonly head: string | null
}
