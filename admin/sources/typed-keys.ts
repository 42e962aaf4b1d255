import type { Problem, Result } from '../../core/model/result.ts'

/** Keys as typed, by their names. */
export type TypedKeys = { readonly [name: string]: string }

/**
 * The keys to send: all of them; or none (null), where the server has them or none are needed. Some of them without the
 * others, or none where there are none, is a problem at each empty field: `keys.privateKey`.
 */
export function keysToSend(
  names: readonly string[],
  typed: TypedKeys,
  isStored: boolean,
): Result<TypedKeys | null> {
  const empty = names.filter(name => (typed[name] ?? '').trim() === '')
  const isKept = names.length === 0 || (isStored && empty.length === names.length)
  if (isKept) return { ok: true, value: null }
  if (empty.length > 0) return { ok: false, problems: empty.map(name => missing(name, isStored)) }
  return { ok: true, value: Object.fromEntries(names.map(name => [name, typed[name] ?? ''])) }
}

const missing = (name: string, isStored: boolean): Problem => ({
  path: `keys.${name}`,
  message: isStored ? 'Enter all of them, or leave all of them empty.' : 'Enter it. It is stored encrypted.',
})
