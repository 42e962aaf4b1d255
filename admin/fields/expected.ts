import type { Result } from '../../core/model/result.ts'

/** A text that cannot be read, with the sentence that says what was expected. The caller knows the field, so the path is empty. */
export function expected(sentence: string): Result<never> {
  return { ok: false, problems: [{ path: '', message: sentence }] }
}
