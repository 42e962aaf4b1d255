import { z } from 'zod'
import type { Method } from '../../../core/model/access.ts'

/** A body that a route reads: the schema it checks it with, and one that it takes. */
export interface Sent {
  readonly schema: z.ZodType
  readonly example: unknown
}

/** A refusal that only some routes know. Those that follow from the kind of route are added by openapi/answers-of.ts. */
export type Refusing = 401 | 404 | 409 | 410 | 422 | 428 | 429

/** One route of the API in words. Who may call it stands in core/model/access.ts. */
export interface Operation {
  /** Method and path below `/api/v1`, with `:words` for what varies. */
  readonly route: `${Method} /${string}`
  readonly summary: string
  /** Each property is a parameter of the query. */
  readonly query?: z.ZodType
  readonly sends?: Sent
  /** Absent: 200. */
  readonly status?: 201
  /** What the answer holds. */
  readonly answer: string
  /** Absent: an object that the words describe. */
  readonly gives?: z.ZodType
  /** Absent: JSON. */
  readonly type?: 'text/csv' | 'application/jsonl' | 'application/gzip'
  readonly refuses?: readonly Refusing[]
  /** A route without a session that asks for a key in its address; `or` takes a session or a token as well. */
  readonly key?: 'only' | 'or'
}

/** The routes of one area of the desk. */
export interface Area {
  readonly name: string
  readonly operations: readonly Operation[]
}

/** What a route reads that only asks for JSON. */
export const EMPTY: Sent = { schema: z.object({}), example: {} }

/** What most saves answer. */
export const REVISED = z.looseObject({ revision: z.int() })
