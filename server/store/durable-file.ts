import { readFile } from 'node:fs/promises'
import type { Adapter } from 'lowdb'
import type { Instant } from '../../core/model/units.ts'
import { type Format, seal, unseal } from './envelope.ts'
import { replaceFile } from './replace-file.ts'
import { diskReason, errorCode, StoreError } from './store-error.ts'

export interface DurableFileParts<T> {
  readonly path: string
  readonly format: Format<T>
  readonly now: () => Instant
  /** Whether the last good generation stays beside the file as `.bak`. */
  readonly backup: boolean
}

/**
 * A lowdb adapter whose writes survive a power cut. A file that cannot be used is never replaced in silence: `read`
 * throws a `StoreError` that names it, the reason and the backup. Only one of these may stand on a path.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly #parts: DurableFileParts<T>
  readonly #backup: string

  constructor(parts: DurableFileParts<T>) {
    this.#parts = parts
    this.#backup = `${parts.path}.bak`
  }

  /** Null: there is no such file yet, nor a backup of one. */
  async read(): Promise<T | null> {
    const { path, format, backup } = this.#parts
    const text = await readText(path)
    if (text === null) {
      // Without its settings the program would start with fresh goals. Goals decide money.
      if (backup && (await this.#good(this.#backup)) !== null)
        throw new StoreError(`${path} is missing. ${await this.#remedy()}`)
      return null
    }
    const unsealed = unseal(text, format)
    if (unsealed.ok) return unsealed.value
    throw new StoreError(`${path} cannot be used: ${unsealed.reason}. ${await this.#remedy()}`)
  }

  /** Resolves once the data is on the disk. */
  async write(data: T): Promise<void> {
    const { path, format, now, backup } = this.#parts
    try {
      // A damaged file must not push a good backup out.
      const current = backup ? await this.#good(path) : null
      if (current !== null) await replaceFile(this.#backup, current)
      await replaceFile(path, seal(data, format, now()))
    } catch (error) {
      throw new StoreError(`${path} could not be written: ${diskReason(error)}. Nothing was changed.`)
    }
  }

  async #remedy(): Promise<string> {
    const { path, backup } = this.#parts
    if (backup && (await this.#good(this.#backup)) !== null)
      return `Restore its backup: copy ${this.#backup} to ${path} and start again.`
    return `There is no good backup beside it. Restore it from your own backup, or move it away to start with fresh settings.`
  }

  async #good(path: string): Promise<string | null> {
    const text = await readText(path)
    return text !== null && unseal(text, this.#parts.format).ok ? text : null
  }
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw new StoreError(`${path} cannot be read: ${diskReason(error)}.`)
  }
}
