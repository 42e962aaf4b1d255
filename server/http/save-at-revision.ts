import type { Request, Response } from 'express'
import type { Settings } from '../../core/model/settings.ts'
import type { Edit } from '../store/audited-edit.ts'
import { editAtRevision } from './edit-at-revision.ts'

export interface SettingsParts {
  settings(): Settings
  /** Rejects with `StaleRevision` or `StoreError`. */
  edit(edit: Edit<Settings>): Promise<Settings>
}

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
  const document = { data: parts.settings, edit: parts.edit }
  const saved = await editAtRevision(document, request, response, revision, edit)
  if (saved) response.json({ revision: saved.revision })
}
