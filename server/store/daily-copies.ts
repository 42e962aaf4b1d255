import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../../core/model/units.ts'
import { DOCUMENT_FORMATS } from './document-formats.ts'
import { unseal } from './envelope.ts'
import { fileText } from './file-text.ts'
import { replaceFile } from './replace-file.ts'
import { DAILY, dailyFolders } from './safety.ts'
import { diskReason, StoreError } from './store-error.ts'

const KEPT = 14

export interface DailyParts {
  readonly now: () => Instant
  readonly warn: (message: string) => void
}

/**
 * Copies every document to `daily/YYYY-MM-DD`, the day in UTC, when it is asked for the first time on a day: at the start of
 * the program and before each change. The newest 14 days stay. A disk that refuses is told once a day and tried again.
 */
export function createDailyCopies(folder: string, { now, warn }: DailyParts): () => Promise<void> {
  let done = ''
  let told = ''
  let running: Promise<void> | null = null
  const run = async (day: string) => {
    try {
      await copyAll(folder, day)
      done = day
    } catch (error) {
      const reason = error instanceof StoreError ? error.message : diskReason(error)
      if (told !== day) warn(`The daily copies in ${join(folder, DAILY)} could not be made: ${reason}.`)
      told = day
    }
    running = null
  }
  return async () => {
    const day = new Date(now()).toISOString().slice(0, 10)
    if (day === done) return
    running ??= run(day)
    await running
  }
}

async function copyAll(folder: string, day: string): Promise<void> {
  const to = join(folder, DAILY, day)
  await mkdir(to, { recursive: true, mode: 0o700 })
  for (const name of Object.keys(DOCUMENT_FORMATS)) {
    const text = await goodText(join(folder, name), name)
    // The first of a day stays: it is the one of before the day's changes.
    if (text !== null && (await goodText(join(to, name), name)) === null)
      await replaceFile(join(to, name), text)
  }
  const old = (await dailyFolders(folder)).slice(KEPT)
  await Promise.all(old.map(path => rm(path, { recursive: true, force: true })))
}

/** Null where there is none, or a damaged one. */
async function goodText(path: string, name: string): Promise<string | null> {
  const format = DOCUMENT_FORMATS[name]
  const text = await fileText(path)
  return format && text !== null && unseal(text, format).ok ? text : null
}
