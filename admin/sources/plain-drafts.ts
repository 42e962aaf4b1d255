import type { CsvSettings, SmileBackSettings } from '../../core/model/connection.ts'
import type { Result } from '../../core/model/result.ts'

/** SmileBack's settings as they stand in the fields. */
export interface SmileBackDraft {
  readonly site: string
}

/** The same of CSV files; an empty scale is the files' own. */
export interface CsvDraft {
  readonly path: string
  readonly scale: string
}

const SMILEBACK = 'app.smileback.io'

export const smileBackDraft = (saved: SmileBackSettings | null): SmileBackDraft => ({
  site: saved?.site ?? SMILEBACK,
})

export const smileBackSettings = ({ site }: SmileBackDraft): Result<SmileBackSettings> => ({
  ok: true,
  value: { site: site.trim() || SMILEBACK },
})

export const csvDraft = (saved: CsvSettings | null): CsvDraft => ({
  ...{ path: saved?.path ?? '', scale: saved?.scale ?? '' },
})

/** What the fields of CSV files mean. */
export function csvSettings({ path, scale }: CsvDraft): Result<CsvSettings> {
  if (path.trim() !== '') return { ok: true, value: { path: path.trim(), scale: scale.trim() || null } }
  const message = 'Write the path of a file or folder on the machine that Poolboard runs on.'
  return { ok: false, problems: [{ path: 'path', message }] }
}
