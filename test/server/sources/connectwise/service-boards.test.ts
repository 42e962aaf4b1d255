import { describe, expect, test } from 'vitest'
import {
  boardStatuses,
  missingBoards,
  serviceBoards,
} from '../../../../server/sources/connectwise/service-boards.ts'
import { aServiceDesk, never } from './a-service-desk.ts'

const { api } = aServiceDesk()
const boards = (chosen: readonly string[] | null) => serviceBoards(api, chosen, never)
const names = async (chosen: readonly string[] | null) => (await boards(chosen)).map(({ name }) => name)

describe('serviceBoards', () => {
  test('serviceBoards tells every active board of the service desk by name', async () => {
    expect(await names(null)).toEqual(['Alerts', 'Help desk'])
  })

  test('serviceBoards tells the chosen ones, as people write them', async () => {
    expect(await names([' help DESK', 'Projects'])).toEqual(['Help desk'])
    expect(await names([])).toEqual([])
  })

  test('missingBoards names what was chosen and is not active', async () => {
    const chosen = ['HELP DESK', 'Old', 'Projects']
    expect(missingBoards(await boards(chosen), chosen)).toEqual(['Old', 'Projects'])
    expect(missingBoards(await boards(null), null)).toEqual([])
  })

  test('boardStatuses tells the stage of each status and whether it closes', async () => {
    expect((await boardStatuses(api, 1, never)).slice(1)).toEqual([
      { name: 'Waiting', stage: 'NoEscalation', closes: false },
      { name: 'Completed', stage: 'Resolved', closes: false },
      { name: 'Closed', stage: 'Responded', closes: true },
    ])
    expect(await boardStatuses(api, 9, never)).toEqual([])
  })
})
