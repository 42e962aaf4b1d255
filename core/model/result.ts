/** One thing wrong with what a person gave, and where. `path` is dotted: `goals.1.target`. */
export interface Problem {
  readonly path: string
  readonly message: string
}

/** What a person gave, understood; or everything that is wrong with it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }
