import type { Request, Response } from 'express'
import type { Settings } from '../../core/model/settings.ts'
import type { Edit } from '../store/audited-edit.ts'
import { StaleRevision } from '../store/store-error.ts'
import { editorOf } from './caller-of.ts'
import { refusal } from './errors.ts'

export interface SettingsParts {
  settings(): Settings
  /** Rejects with `StaleRevision` or `StoreError`. */
  edit(edit: Edit<Settings>): Promise<Settings>
}

const NOT_CURRENT = refusal('Somebody else saved in the meantime. Reload to see it, then save again.')

/**
 * Saves an edit made from a revision, which it raises by one, and answers with the new one; 409 when somebody else saved in
 * between.
 */
export async function saveAtRevision(
  parts: SettingsParts,
  request: Request,
  response: Response,
  revision: number,
  edit: Omit<Edit<Settings>, 'by'>,
): Promise<void> {
  try {
    const saved = await parts.edit({
      ...edit,
      by: editorOf(request, response),
      change(current) {
        if (current.revision !== revision) throw new StaleRevision()
        return { ...edit.change(current), revision: revision + 1 }
      },
    })
    response.json({ revision: saved.revision })
  } catch (error) {
    if (!(error instanceof StaleRevision)) throw error
    response.status(409).json({ ...NOT_CURRENT, revision: parts.settings().revision })
  }
}
