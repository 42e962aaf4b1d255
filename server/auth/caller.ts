/** Where a request comes from: its address, the session id in its cookie, and what the browser calls itself. */
export interface Caller {
  readonly address: string
  readonly id: string | null
  readonly agent?: string | null
}
