import { expect, test } from 'vitest'
import { readSlaHours } from '../../../../server/sources/connectwise/sla-hours.ts'
import { SourceError } from '../../../../server/sources/source.ts'
import { fakeConnectWiseApi } from '../../../helpers/fake-connectwise-api.ts'
import { never } from './a-service-desk.ts'

const SLAS = [{ id: 7, respondHours: 4, resolutionHours: 24 }, { name: 'without a number' }]

test('readSlaHours tells the hours of a priority, else those of the SLA, else none', async () => {
  const { api } = fakeConnectWiseApi({
    '/service/SLAs': SLAS,
    '/service/SLAs/7/priorities': [{ id: 1, priority: { id: 2 }, respondHours: 1 }],
  })
  const hoursOf = await readSlaHours(api, never)
  expect(hoursOf(7, 2)).toMatchObject({ respondHours: 1, resolutionHours: null })
  expect(hoursOf(7, 3)).toMatchObject({ respondHours: 4, resolutionHours: 24 })
  expect(hoursOf(7, null)).toMatchObject({ respondHours: 4 })
  expect(hoursOf(8, 2)).toBeNull()
  expect(hoursOf(null, null)).toBeNull()
})

test('readSlaHours knows of no promise where the role may not read SLAs, and rejects otherwise', async () => {
  const fake = fakeConnectWiseApi({
    '/service/SLAs': SLAS,
    '/service/SLAs/7/priorities': new SourceError('role', 'No.'),
  })
  expect((await readSlaHours(fake.api, never))(7, 2)).toBeNull()
  fake.answers['/service/SLAs'] = new SourceError('down', 'No.')
  await expect(readSlaHours(fake.api, never)).rejects.toMatchObject({ kind: 'down' })
})
