import { expect, test } from 'vitest'
import { httpDate } from '../../../server/sources/http-date.ts'

test('httpDate is the instant of a header', () => {
  expect(httpDate('Tue, 24 Nov 2026 09:00:00 GMT')).toBe(Date.parse('2026-11-24T09:00:00Z'))
})

test.each([null, '', '-5', 'soon GMT', 'Tue, 24 Nov 2026 09:00:00'])('httpDate of %j is null', text => {
  expect(httpDate(text)).toBeNull()
})
