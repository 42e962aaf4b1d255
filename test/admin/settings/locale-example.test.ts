import { describe, expect, it } from 'vitest'
import { localeExample } from '../../../admin/settings/locale-example.ts'
import { at } from '../../helpers/demo-desk.ts'

const SPEECH = {
  ...{ locale: 'en-US', currency: 'USD', zone: 'America/New_York', now: at('2026-11-24T14:47:00-05:00') },
}
const said = (locale: string) => {
  const found = localeExample(locale, SPEECH)
  return found && Object.values(found).map(text => text.replace(/\s/g, ' '))
}

describe('localeExample', () => {
  it('localeExample shows a number, an amount and a date as the language has them', () => {
    expect(said('en-US')).toEqual(['1,234.56', '$11,093.50', 'Nov 24, 2:47 PM'])
    expect(said('de-DE')).toEqual(['1.234,56', '11.093,50 $', '24. Nov., 14:47'])
  })

  it('localeExample is null for what is no language, and for one that is not known', () => {
    expect([said(''), said('not a tag'), said('xx-XX')]).toEqual([null, null, null])
  })
})
