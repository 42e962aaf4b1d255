import type { Told } from '../create-ask.ts'
import { sentence } from '../fields/problem-at.ts'

const CONFLICT = 'Somebody else saved in the meantime. Close this, look at what is there now, and try again.'

/** What is wrong with what was sent, in one sentence; null when it was done. */
export function toldProblem(told: Told<unknown>): string | null {
  if (told.kind === 'done') return null
  if (told.kind === 'failed') return told.sentence
  if (told.kind === 'conflict') return CONFLICT
  return sentence(told.problems[0]?.message ?? 'this will not do')
}
