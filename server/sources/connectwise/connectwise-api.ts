/** How rows are asked for. Every list is read whole, page by page, forward only. */
export interface Rows {
  /** In the vendor's grammar: see conditions.ts. */
  readonly conditions?: string
  readonly fields?: readonly string[]
  readonly pageSize?: number
}

/**
 * ConnectWise Manage over HTTP. Paths begin with a slash and stand below `apis/3.0`, such as `/service/tickets`. All of them
 * reject with a `SourceError`: `keys`, `role` with the area, `throttled`, `down` or `unexpected`.
 */
export interface ConnectWiseApi {
  /** Every row, by id, each of them once. */
  all(path: string, rows: Rows, signal: AbortSignal): Promise<readonly unknown[]>
  /** One thing. Null where there is none of it (404). */
  one(path: string, fields: readonly string[] | null, signal: AbortSignal): Promise<unknown>
  count(path: string, conditions: string, signal: AbortSignal): Promise<number>
  /** What the server said of its clock at the last answer less ours, in milliseconds; null before the first. */
  clock(): number | null
  /** The keys, in plain words, taken out of a text. */
  redacted(text: string): string
}
