import { describe, expect, test } from 'vitest'
import { SETTINGS } from './a-service-desk.ts'
import { aWholePsa, checked, refusal } from './a-whole-psa.ts'

describe('checkBoards', () => {
  test('checkBoards counts the boards and the statuses of the first', async () => {
    const { area } = await checked(aWholePsa())
    expect(area('boards')?.sentence).toBe('2 boards, 4 statuses on Alerts.')
  })

  test('checkBoards names chosen boards that are not there', async () => {
    const { area } = await checked(aWholePsa(), { ...SETTINGS, boards: ['Help desk', 'Old'] })
    expect(area('boards')).toMatchObject({
      ok: false,
      sentence: 'No active service board is called Old.',
      remedy: expect.stringContaining('Choose the boards again'),
    })
  })

  test('checkBoards says when no board can be seen', async () => {
    const { area } = await checked(aWholePsa({ '/service/boards': [] }))
    expect(area('boards')).toMatchObject({ ok: false, sentence: 'No active service board can be seen.' })
  })
})

describe('checkTickets', () => {
  test('checkTickets counts on the chosen boards, open ones and those of the last 30 days', async () => {
    const psa = aWholePsa()
    const { area } = await checked(psa, { ...SETTINGS, boards: ['help desk'] })
    expect(area('tickets')?.sentence).toMatch(
      /^2 open tickets and 2 tickets of the last 30 days on 1 board\./,
    )
    const asked = psa.asked
      .filter(({ path }) => path === '/service/tickets/count')
      .map(({ rows }) => rows.conditions)
    expect(asked).toEqual([
      '(board/id in (1)) and (dateEntered >= [2025-10-21T12:00:00Z])',
      '(board/id in (1)) and (closedFlag = false)',
    ])
  })

  test('checkTickets says what a role that reads only its own would show', async () => {
    const { area } = await checked(aWholePsa())
    expect(area('tickets')?.sentence).toContain('only its own (My)')
    const { area: empty } = await checked(aWholePsa({ '/service/tickets': [] }))
    expect(empty('tickets')).toMatchObject({ ok: false, sentence: 'No ticket can be seen.' })
  })

  test('checkTickets counts without boards where the boards are refused, but never all open tickets', async () => {
    const psa = aWholePsa({ '/service/boards': refusal('role') })
    const { area } = await checked(psa)
    expect(area('tickets')).toMatchObject({
      ok: true,
      sentence: expect.stringMatching(/^2 tickets of the last 30 days\./),
    })
    expect(psa.asked.filter(({ path }) => path === '/service/tickets/count')).toHaveLength(1)
  })
})
