import { expect, test } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { instantAt } from '../../../core/time/instant-at.ts'
import { localDate } from '../../../core/time/local-date.ts'

const at = (text: string) => instant(Date.parse(text))

test('localDate is the date of the zone, not of the machine', () => {
  expect(localDate('Europe/Rome', at('2016-03-31T22:00Z'))).toBe('2016-04-01')
  expect(localDate('America/New_York', at('2016-04-01T03:59:59.999Z'))).toBe('2016-03-31')
  expect(localDate('Pacific/Chatham', at('2024-02-29T10:15Z'))).toBe('2024-03-01')
})

test('localDate steps over a day that the zone skipped', () => {
  expect(localDate('Pacific/Apia', at('2011-12-30T09:59:59.999Z'))).toBe('2011-12-29')
  expect(localDate('Pacific/Apia', at('2011-12-30T10:00Z'))).toBe('2011-12-31')
})

test('localDate gives back the date of instantAt', () => {
  for (const zone of ['Europe/Rome', 'America/Sao_Paulo', 'Australia/Lord_Howe'])
    for (let day = Date.UTC(2018, 0, 1); day < Date.UTC(2019, 0, 1); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10)
      expect(localDate(zone, instantAt(zone, date))).toBe(date)
    }
})
