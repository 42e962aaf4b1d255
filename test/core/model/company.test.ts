import { describe, expect, it } from 'vitest'
import { companySchema } from '../../../core/model/company.ts'

const fits = (value: unknown) => companySchema.safeParse(value).success

describe('companySchema', () => {
  it('companySchema takes a name without the spaces around it, or none', () => {
    expect(companySchema.parse({ company: ' Acme IT ', locale: 'en-US' }).company).toBe('Acme IT')
    expect(fits({ company: '', locale: 'fr-BE' })).toBe(true)
  })

  it('companySchema refuses a tag that is none, one without rules, and anything besides', () => {
    expect(fits({ company: '', locale: 'not a tag' })).toBe(false)
    expect(fits({ company: '', locale: 'xx' })).toBe(false)
    expect(fits({ company: '', locale: 'en-US', zone: 'UTC' })).toBe(false)
  })
})
