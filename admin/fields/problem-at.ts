import type { Problem } from '../../core/model/result.ts'

/** What the server or a schema found wrong at a path, as a sentence; null for nothing. */
export function problemAt(problems: readonly Problem[], path: string): string | null {
  const found = problems.find(problem => problem.path === path)
  return found ? sentence(found.message) : null
}

/** `at most 100 %` as a sentence. */
export function sentence(message: string): string {
  const told = message.charAt(0).toUpperCase() + message.slice(1)
  return /[.?]$/.test(told) ? told : `${told}.`
}
