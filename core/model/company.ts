import { z } from 'zod'
import { localeSchema } from './settings.ts'

/** What a manager decides for the whole company. */
export interface CompanyEdit {
  /** Stands on statements and plan sheets; empty: nothing does. */
  readonly company: string
  /** BCP 47, for numbers and dates. */
  readonly locale: string
}

const edit = {
  company: z.string().trim().max(60, 'at most 60 letters'),
  // A well-formed tag that the platform has no rules for would be said by those of the machine.
  locale: localeSchema.refine(isSpoken, 'a language that this server knows, like en-US'),
}

export const companySchema = z.strictObject(edit)

export const companySaveSchema = z.strictObject({ revision: z.int('the revision this was read at'), ...edit })

function isSpoken(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0
  } catch {
    // What is no tag at all is told of already.
    return true
  }
}
