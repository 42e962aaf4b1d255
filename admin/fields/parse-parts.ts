import type { Result } from '../../core/model/result.ts'
import { expected } from './expected.ts'

/** Whole parts of the pool in `1`, `1 part` or `2 parts`. */
export function parseParts(text: string): Result<number> {
  const match = /^(\d{1,6})\s*(parts?)?$/i.exec(text.trim())
  return match ? { ok: true, value: Number(match[1]) } : expected('Write whole parts like 1 part or 2 parts.')
}
