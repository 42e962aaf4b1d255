import type { Adapter } from 'lowdb'
import type { Instant } from '../../core/model/units.ts'
import { type Format, seal, type Unsealed, unseal } from './envelope.ts'
import { fileText } from './file-text.ts'
import { replaceFile } from './replace-file.ts'
import { diskReason, StoreError } from './store-error.ts'

export interface DurableFileParts<T> {
  readonly path: string
  readonly format: Format<T>
  readonly now: () => Instant
  /** Whether the last good generation stays beside the file as `.bak`. */
  readonly backup: boolean
}

/**
 * A lowdb adapter whose writes survive a power cut. A file that cannot be used is never replaced in silence: `read`
 * throws a `StoreError` that names it and the reason. Only one of these may stand on a path.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly #parts: DurableFileParts<T>

  constructor(parts: DurableFileParts<T>) {
    this.#parts = parts
  }

  /** What the file holds, or why it cannot be used. Null: there is no such file. */
  async look(): Promise<Unsealed<T> | null> {
    const text = await fileText(this.#parts.path)
    return text === null ? null : unseal(text, this.#parts.format)
  }

  /** Null: there is no such file yet. */
  async read(): Promise<T | null> {
    const found = await this.look()
    if (found === null || found.ok) return found?.value ?? null
    throw new StoreError(`${this.#parts.path} cannot be used: ${found.reason}.`)
  }

  /** Resolves once the data is on the disk. */
  async write(data: T): Promise<void> {
    const { path, format, now, backup } = this.#parts
    try {
      const text = await fileText(path).catch(() => null)
      // A damaged file must not push a good backup out.
      const current = text !== null && unseal(text, format).ok ? text : null
      if (current !== null) await keepOlderSchema(path, current, format.schema)
      if (current !== null && backup) await replaceFile(`${path}.bak`, current)
      await replaceFile(path, seal(data, format, now()))
    } catch (error) {
      throw new StoreError(`${path} could not be written: ${diskReason(error)}. Nothing was changed.`)
    }
  }
}

/** What an older Poolboard wrote stays as `.schema-N`, the first time, so that one can go back to it. */
async function keepOlderSchema(path: string, text: string, known: number): Promise<void> {
  const { schema }: { readonly schema: number } = JSON.parse(text)
  const copy = `${path}.schema-${schema}`
  if (schema < known && (await fileText(copy)) === null) await replaceFile(copy, text)
}
