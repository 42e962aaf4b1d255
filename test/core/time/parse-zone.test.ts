import { expect, test } from 'vitest'
import { parseZone } from '../../../core/time/parse-zone.ts'

test.each([
  ['Europe/Rome', 'Europe/Rome'],
  [' america/new_york ', 'America/New_York'],
  ['Asia/Kathmandu', 'Asia/Kathmandu'],
  ['UTC', 'UTC'],
])('parseZone reads %j', (text, zone) => {
  expect(parseZone(text)).toEqual({ ok: true, value: zone })
})

test.each(['', 'Rome', '+01:00', 'Europe/Atlantis', 'GMT+1', '5'])(
  'parseZone refuses %j and says what it expected',
  text => {
    const result = parseZone(text)
    if (result.ok) throw new Error(`accepted as ${result.value}`)
    expect(result.problems).toHaveLength(1)
    expect(result.problems[0]?.message).toContain(`"${text}" is not a time zone`)
    expect(result.problems[0]?.message).toContain('Europe/Rome')
  },
)
