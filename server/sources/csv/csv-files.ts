import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { SourceError } from '../source.ts'
import { fileError } from './file-error.ts'

const MB = 1024 * 1024
const MOST_BYTES = 256 * MB

export interface CsvFile {
  readonly path: string
  readonly size: number
  /** Epoch milliseconds, with a fraction where the disk keeps one. */
  readonly modified: number
}

/**
 * The files that paths stand for: a file is itself, a folder each `.csv` in it by name. Rejects with a `SourceError` for
 * what is missing, empty or over 256 MB together, before anything is read.
 */
export async function csvFiles(paths: readonly string[]): Promise<CsvFile[]> {
  const lists = await Promise.all(paths.map(filesAt))
  const files = lists.flat()
  for (const file of files)
    if (file.size === 0)
      throw new SourceError(
        'input',
        `${basename(file.path)}, line 1: the file is empty (0 bytes). Expected a header.`,
      )
  refuseTooMuch(files)
  return files
}

async function filesAt(path: string): Promise<CsvFile[]> {
  const found = await statOf(path)
  if (!found.isDirectory()) return [fileOf(path, found)]
  const names = (await readdir(path).catch(error => fail(path, error))).filter(isCsv).sort()
  const files = await Promise.all(names.map(name => statOf(join(path, name))))
  const usable = names.flatMap((name, index) => {
    const stats = files[index]
    return stats?.isFile() ? [fileOf(join(path, name), stats)] : []
  })
  if (usable.length === 0)
    throw new SourceError('input', `The folder ${path} holds no CSV file. Expected at least one .csv in it.`)
  return usable
}

/** Whether a name in a folder counts as one of its files. Names with a dot in front are half-written or hidden. */
export const isCsv = (name: string) => name.toLowerCase().endsWith('.csv') && !name.startsWith('.')

function refuseTooMuch(files: readonly CsvFile[]) {
  const bytes = files.reduce((sum, file) => sum + file.size, 0)
  if (bytes <= MOST_BYTES) return
  const [first] = files
  const what =
    files.length === 1 && first ? `${basename(first.path)} has` : `The ${files.length} CSV files have`
  throw new SourceError(
    'input',
    `${what} ${Math.ceil(bytes / MB)} MB; at most 256 MB is read. Keep the last two years of tickets and leave out the rest.`,
  )
}

const fileOf = (path: string, stats: Stats): CsvFile => ({ path, size: stats.size, modified: stats.mtimeMs })
const statOf = (path: string) => stat(path).catch(error => fail(path, error))

function fail(path: string, error: unknown): never {
  throw fileError(path, error)
}
