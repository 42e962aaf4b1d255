import { type Finding, look, ok, wrong } from './finding.ts'

const MB = 1024 * 1024
/** A help desk with 100,000 tickets takes 150; there has to be room for a poll. */
const LEAST = 192
const EASY = 384

/** Whether the memory is enough. Both in bytes: what the machine, or the limit of a container, has in all, and what is left. */
export function memoryFinding({ all, left }: { readonly all: number; readonly left: number }): Finding {
  const has = `${Math.round(all / MB)} MB in all, ${Math.round(left / MB)} MB left.`
  if (all < LEAST * MB)
    return wrong('memory', has, `Poolboard needs ${LEAST} MB. Raise the limit, or take a larger machine.`)
  if (left >= EASY * MB) return ok('memory', has)
  return look('memory', has, 'End other programs, or take a larger machine.')
}
