import { describe, expect, it } from 'vitest'
import { companyDraft, LANGUAGES, localeOf } from '../../../admin/settings/company-draft.ts'

describe('companyDraft', () => {
  it('companyDraft chooses a language of the list, and types any other', () => {
    expect(companyDraft({ company: 'Acme', locale: 'en-GB' })).toEqual({
      company: 'Acme',
      language: 'en-GB',
      tag: '',
    })
    expect(companyDraft({ company: '', locale: 'fr-BE' })).toEqual({
      company: '',
      language: '',
      tag: 'fr-BE',
    })
  })
})

describe('localeOf', () => {
  it('localeOf gives every locale back', () => {
    for (const locale of [...Object.keys(LANGUAGES).filter(Boolean), 'fr-BE', 'pt-BR'])
      expect(localeOf(companyDraft({ company: '', locale }))).toBe(locale)
  })

  it('localeOf writes a typed tag as it is usual, and leaves alone what is none', () => {
    expect(localeOf({ language: '', tag: ' fr-be ' })).toBe('fr-BE')
    expect(localeOf({ language: '', tag: 'not a tag' })).toBe('not a tag')
    expect(localeOf({ language: '', tag: '' })).toBe('')
  })
})
