import { describe, expect, test } from 'vitest'
import { windowsZone } from '../../../../server/sources/connectwise/windows-zone.ts'

describe('windowsZone', () => {
  test('windowsZone knows Windows names and what Windows shows for them', () => {
    expect(windowsZone('Eastern Standard Time')).toBe('America/New_York')
    expect(windowsZone('(UTC-05:00) Eastern Time (US & Canada)')).toBe('America/New_York')
    expect(windowsZone(' GMT Standard Time ')).toBe('Europe/London')
    expect(windowsZone('AUS Eastern Standard Time')).toBe('Australia/Sydney')
  })

  test('windowsZone knows UTC by its names', () => {
    expect(['UTC', 'GMT', '(UTC) Coordinated Universal Time'].map(windowsZone)).toEqual([
      'Etc/UTC',
      'Etc/UTC',
      'Etc/UTC',
    ])
  })

  test('windowsZone lets an IANA name be what it is', () => {
    expect(windowsZone('Europe/Rome')).toBe('Europe/Rome')
  })

  test('windowsZone guesses nothing: an unknown name, an offset or a word of objects is null', () => {
    const unknown = ['Middle Earth Standard Time', '-05:00', 'Mars/Olympus', '', 'constructor', 'toString']
    expect(unknown.map(windowsZone)).toEqual(unknown.map(() => null))
  })

  test('windowsZone names zones that this platform has', () => {
    const names = [
      'Hawaiian',
      'Pacific',
      'US Mountain',
      'US Eastern',
      'Argentina',
      'FLE',
      'India',
      'New Zealand',
    ]
    for (const name of names) {
      const timeZone = windowsZone(`${name} Standard Time`)
      expect(timeZone).not.toBeNull()
      expect(() => new Intl.DateTimeFormat('en-US', { timeZone: timeZone! })).not.toThrow()
    }
  })
})
