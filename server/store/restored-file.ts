import { rename } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Damage } from '../../core/model/damage.ts'
import type { Instant } from '../../core/model/units.ts'
import { type Format, seal, unseal } from './envelope.ts'
import { fileText } from './file-text.ts'
import { replaceFile, syncFolder } from './replace-file.ts'
import { generationsOf, toldPath } from './safety.ts'
import { diskReason, StoreError } from './store-error.ts'

export interface RestoreParts<T> {
  readonly path: string
  readonly format: Format<T>
  readonly now: () => Instant
  /** What of an older generation may come back. Absent: all of it. */
  readonly lenient?: ((older: T) => T) | undefined
  tell(damage: Damage): Promise<void>
}

/**
 * Puts the newest good generation in the place of a file that is damaged, or gone where `reason` is null, and tells so. Null:
 * it is gone and there never was one. Throws a `StoreError` when no generation is good; nothing is changed then.
 */
export async function restoredFile<T>(parts: RestoreParts<T>, reason: string | null): Promise<T | null> {
  const { path, format, now, lenient } = parts
  let seen = 0
  for (const from of await generationsOf(path)) {
    const text = await fileText(from).catch(() => '')
    if (text === null) continue
    seen += 1
    const found = unseal(text, format)
    if (!found.ok) continue
    const value = lenient ? lenient(found.value) : found.value
    const movedTo = reason === null ? null : await setAside(path, now())
    await put(path, lenient ? seal(value, format, now()) : text)
    await parts.tell(damageOf(path, movedTo, from, now()))
    return value
  }
  if (reason === null && seen === 0) return null
  throw new StoreError(
    `${path} ${reason === null ? 'is missing' : `cannot be used: ${reason}`}. There is no good copy of it in the data folder. Restore a backup with npm run restore, or move the data folder away to start afresh.`,
  )
}

export const damageOf = (path: string, movedTo: string | null, from: string, at: Instant): Damage => {
  const told = (each: string) => toldPath(dirname(path), each)
  return { file: basename(path), movedTo: movedTo && told(movedTo), restoredFrom: told(from), at }
}

/** Moves a damaged file to `.corrupt-` and the time, where it can be looked at. Throws a `StoreError`. */
export async function setAside(path: string, at: Instant): Promise<string> {
  const movedTo = `${path}.corrupt-${new Date(at).toISOString().replaceAll(':', '')}`
  try {
    await rename(path, movedTo)
    await syncFolder(dirname(path))
  } catch (error) {
    throw new StoreError(`${path} is damaged and could not be moved aside: ${diskReason(error)}.`)
  }
  return movedTo
}

async function put(path: string, text: string): Promise<void> {
  await replaceFile(path, text).catch(error => {
    throw new StoreError(`${path} could not be restored: ${diskReason(error)}.`)
  })
}
