/** What a screen may show of the pool: its money, its share of a full pool, or bars without any number. */
export type PoolShown = 'money' | 'percent' | 'bars'

/** What a screen may show. The server takes the rest out before it sends anything. */
export interface Audience {
  readonly pool: PoolShown
  /** Names of clients, where a panel has them. */
  readonly clients: boolean
}

/** A wall without a rule of its own: dollars, no names. */
export const OPEN_AUDIENCE: Audience = { pool: 'money', clients: false }

/** The narrower of two: what both may show. */
export const VISITORS: Audience = { pool: 'bars', clients: false }
