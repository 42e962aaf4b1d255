import { describe, expect, test } from 'vitest'
import { connectWiseSchedules } from '../../../../server/sources/connectwise/facts-schedules.ts'
import { SourceError } from '../../../../server/sources/source.ts'
import { type FakeConnectWise, fakeConnectWiseApi } from '../../../helpers/fake-connectwise-api.ts'
import { never } from './a-service-desk.ts'

const hours = { mondayStartTime: '08:00:00', mondayEndTime: '17:00:00' }

const psa = (rest: FakeConnectWise['answers'] = {}) =>
  fakeConnectWiseApi({
    '/system/info': [{ version: 'v2026.4', serverTimeZone: 'Central Standard Time' }],
    '/schedule/calendars': [
      { id: 2, name: 'Nights', ...hours },
      { id: 1, name: 'Days', holidayList: { id: 5 }, ...hours },
    ],
    '/schedule/holidayLists/5/holidays': [{ id: 1, name: 'New Year', date: '2026-01-01T00:00:00Z' }],
    ...rest,
  })

const schedules = (rest?: FakeConnectWise['answers']) => connectWiseSchedules(psa(rest).api, never)
const refused = new SourceError('role', 'no')

describe('connectWiseSchedules', () => {
  test('connectWiseSchedules has each calendar with its holidays in the zone of the server', async () => {
    const week = { 1: [[480, 1020]] }
    const zone = 'America/Chicago'
    expect(await schedules()).toEqual([
      { name: 'Days', schedule: { zone, week, holidays: ['2026-01-01'], overrides: {} } },
      { name: 'Nights', schedule: { zone, week, holidays: [], overrides: {} } },
    ])
  })

  test('connectWiseSchedules is in UTC and says so where the zone cannot be told', async () => {
    const unknown = [[{ serverTimeZone: 'Mars Standard Time' }], [], refused]
    for (const info of unknown) {
      const [, nights] = await schedules({ '/system/info': info })
      expect(nights?.name).toBe('Nights (in UTC, because the time zone of the server is not known)')
      expect(nights?.schedule.zone).toBe('Etc/UTC')
    }
  })

  test('connectWiseSchedules leaves out holidays that it may not read, and says so', async () => {
    const [days, nights] = await schedules({ '/schedule/holidayLists/5/holidays': refused })
    expect([days?.name, nights?.name]).toEqual(['Days (without its holidays)', 'Nights'])
  })

  test('connectWiseSchedules has none where there are no calendars', async () => {
    expect(await schedules({ '/schedule/calendars': [] })).toEqual([])
  })
})
