import type { MonthCheck } from '../core/model/month-page.ts'

const EXAMPLES = 5

export type MonthFound = Pick<MonthCheck, 'id'> & {
  readonly blocks?: boolean
  readonly found: readonly string[]
  /** Told where something was found, and where nothing was. */
  readonly wrong: string
  readonly right: string
}

/** One line of the checklist. It is ok when nothing was found. */
export function monthCheck({ id, blocks = false, found, wrong, right }: MonthFound): MonthCheck {
  const ok = found.length === 0
  const sentence = ok ? right : wrong
  return { id, ok, blocks, count: found.length, examples: found.slice(0, EXAMPLES), sentence }
}
