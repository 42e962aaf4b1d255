import { rename } from 'node:fs/promises'
import { type DocumentParts, type DurableDocument, openDocument } from './durable-document.ts'
import { StoreError } from './store-error.ts'

/**
 * Opens a document of the machine's own. A damaged file is set aside with a warning, in which `lost` says what that means,
 * and a new one begun. Throws a `StoreError` when the disk refuses.
 */
export async function openExpendable<T extends { readonly revision: number }>(
  parts: Omit<DocumentParts<T>, 'backup' | 'safety'>,
  warn: (message: string) => void,
  lost: string,
): Promise<DurableDocument<T>> {
  const open = () => openDocument({ ...parts, backup: false })
  const { path } = parts
  try {
    return await open()
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    await rename(path, `${path}.damaged`).catch(() => {})
    warn(`${path} was damaged and is set aside as ${path}.damaged. ${lost}`)
    return open()
  }
}
