import { statSync, watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Millis } from '../../../core/model/units.ts'
import { isCsv } from './csv-files.ts'

/** Runs something once, later. Returns what takes it back. */
export type After = (delay: Millis, run: () => void) => () => void

// Programs write a file in several steps; the first step is not yet worth reading.
const SETTLE = 300 as Millis

/**
 * Calls back shortly after a CSV file, or any in a folder, was written, replaced or removed; once for many changes. Watches
 * the folder, because a file that is replaced by renaming is another file. Returns its cleanup. Where the folder cannot be
 * watched (it does not exist, or lies on some network disks) it stays silent, and the poll finds the change.
 */
export function watchPath(path: string, changed: () => void, after: After = nodeTimer): () => void {
  const whole = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  const concerns = (name: string) => (whole ? isCsv(name) : name === basename(path))
  let takeBack: (() => void) | null = null

  function noticed(name: string | null) {
    if (name !== null && !concerns(name)) return
    takeBack ??= after(SETTLE, () => {
      takeBack = null
      changed()
    })
  }

  const close = watched(whole ? path : dirname(path), noticed)
  return () => {
    takeBack?.()
    takeBack = null
    close()
  }
}

function watched(folder: string, noticed: (name: string | null) => void): () => void {
  try {
    const watcher = watch(folder, (_event, name) => noticed(name))
    watcher.on('error', () => watcher.close())
    return () => watcher.close()
  } catch {
    return () => {}
  }
}

function nodeTimer(delay: Millis, run: () => void): () => void {
  const timer = setTimeout(run, delay)
  return () => clearTimeout(timer)
}
