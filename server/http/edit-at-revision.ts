import type { Request, Response } from 'express'
import type { Edit } from '../store/audited-edit.ts'
import { StaleRevision } from '../store/store-error.ts'
import { editorOf } from './caller-of.ts'
import { refusal } from './errors.ts'

/** A document of the store as the routes see it. */
export interface Edited<T> {
  data(): T
  /** Rejects with what the change throws, `StaleRevision` or `StoreError`. */
  edit(edit: Edit<T>): Promise<T>
}

const NOT_CURRENT = refusal('Somebody else saved in the meantime. Reload to see it, then save again.')

/**
 * Makes an edit from the revision it was read at, which it raises by one; the new document. Null when somebody else saved
 * in between: 409 is then answered already.
 */
export async function editAtRevision<T extends { readonly revision: number }>(
  document: Edited<T>,
  request: Request,
  response: Response,
  revision: number,
  edit: Omit<Edit<T>, 'by'>,
): Promise<T | null> {
  try {
    return await document.edit({
      ...edit,
      by: editorOf(request, response),
      change(current) {
        if (current.revision !== revision) throw new StaleRevision()
        return { ...edit.change(current), revision: revision + 1 }
      },
    })
  } catch (error) {
    if (!(error instanceof StaleRevision)) throw error
    response.status(409).json({ ...NOT_CURRENT, revision: document.data().revision })
    return null
  }
}
