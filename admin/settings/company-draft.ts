import type { CompanyEdit } from '../../core/model/company.ts'

/** How the company stands in its fields. `language` is one of the list, or the empty one whose tag is typed. */
export interface CompanyDraft {
  readonly company: string
  readonly language: string
  readonly tag: string
}

/** Common languages with their regions, and the way to any other. */
export const LANGUAGES: { readonly [tag: string]: string } = {
  'en-US': 'English, United States',
  'en-CA': 'English, Canada',
  'en-GB': 'English, United Kingdom',
  'en-IE': 'English, Ireland',
  'en-AU': 'English, Australia',
  'en-NZ': 'English, New Zealand',
  'en-ZA': 'English, South Africa',
  'de-DE': 'German, Germany',
  'de-AT': 'German, Austria',
  'de-CH': 'German, Switzerland',
  'fr-FR': 'French, France',
  'fr-CA': 'French, Canada',
  'nl-NL': 'Dutch, Netherlands',
  'es-ES': 'Spanish, Spain',
  'sv-SE': 'Swedish, Sweden',
  'da-DK': 'Danish, Denmark',
  'nb-NO': 'Norwegian, Norway',
  '': 'another one',
}

export function companyDraft({ company, locale }: CompanyEdit): CompanyDraft {
  const isListed = Object.hasOwn(LANGUAGES, locale)
  return { company, language: isListed ? locale : '', tag: isListed ? '' : locale }
}

/** The locale that is meant; of a typed tag in its usual spelling, where it has one. */
export function localeOf({ language, tag }: Pick<CompanyDraft, 'language' | 'tag'>): string {
  if (language !== '') return language
  const typed = tag.trim()
  try {
    return Intl.getCanonicalLocales(typed)[0] ?? typed
  } catch {
    return typed
  }
}
