import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { lineHash, NO_LINE, parsedLine } from './audit-line.ts'
import { fileLines, fileLinesBackward } from './file-lines.ts'
import { diskReason, errorCode, StoreError } from './store-error.ts'

/** The file that entries are added to. Full ones are put away as `audit-1.jsonl` and so on. */
export const AUDIT = 'audit.jsonl'
const FULL = /^audit-([1-9]\d{0,8})\.jsonl$/

/** The names of the audit's files in a data folder, the oldest first. Throws a `StoreError`. */
export async function auditFiles(folder: string): Promise<readonly string[]> {
  const names: readonly string[] = await readdir(folder).catch(error => {
    if (errorCode(error) === 'ENOENT') return []
    throw new StoreError(`${folder} cannot be read: ${diskReason(error)}.`)
  })
  const full = names.filter(name => FULL.test(name)).sort((a, b) => numberOf(a) - numberOf(b))
  return names.includes(AUDIT) ? [...full, AUDIT] : full
}

/** The name under which the next full file is put away, after those of these names. */
export const nextFull = (names: readonly string[]): string =>
  `audit-${Math.max(0, ...names.map(numberOf)) + 1}.jsonl`

const numberOf = (name: string) => Number(FULL.exec(name)?.[1] ?? 0)

/** Every line of the audit, the oldest first, read bit by bit. Throws a `StoreError`. */
export async function* auditLines(folder: string): AsyncGenerator<Buffer> {
  for (const name of await auditFiles(folder)) yield* fileLines(join(folder, name))
}

/** The same, the newest first; only up to a file where its name is given. */
export async function* auditLinesBackward(
  folder: string,
  upTo: string | null = null,
): AsyncGenerator<Buffer> {
  const names = [...(await auditFiles(folder))].reverse()
  const from = upTo === null ? 0 : names.indexOf(upTo)
  for (const name of names.slice(from)) yield* fileLinesBackward(join(folder, name))
}

/** The hash of the newest line; only up to a file where its name is given. `NO_LINE`: there is none. */
export async function auditHead(folder: string, upTo: string | null = null): Promise<string> {
  const loose: Buffer[] = []
  let hash = NO_LINE
  for await (const line of auditLinesBackward(folder, upTo)) {
    const isChained = (parsedLine(line.toString('utf8'))?.previous ?? null) !== null
    if (!isChained) loose.push(line)
    else {
      hash = lineHash(line, NO_LINE)
      break
    }
  }
  return loose.reduceRight((before, line) => lineHash(line, before), hash)
}
