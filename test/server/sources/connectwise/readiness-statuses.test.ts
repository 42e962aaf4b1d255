import { describe, expect, test } from 'vitest'
import { readinessOf } from './a-readiness.ts'
import { SETTINGS } from './a-service-desk.ts'

describe('guessedStatuses', () => {
  test('guessedStatuses names statuses without escalation, board by board', async () => {
    const { found } = await readinessOf()
    expect(found('status-waiting')).toEqual([2, ['Alerts/Waiting', 'Help desk/Waiting']])
    expect(found('status-unknown')).toEqual([0, []])
  })

  test('guessedStatuses leaves out those that the settings name, and boards that are not read', async () => {
    const classes = { 'Help desk/Waiting': 'waiting-vendor' } as const
    const { found } = await readinessOf({}, { settings: { ...SETTINGS, classes } })
    expect(found('status-waiting')).toEqual([1, ['Alerts/Waiting']])
    const { found: onBoard } = await readinessOf(
      {},
      { settings: { ...SETTINGS, classes, boards: ['Help desk'] } },
    )
    expect(onBoard('status-waiting')).toEqual([0, []])
  })

  test('guessedStatuses tells statuses with no stage or a new one apart, unless they close', async () => {
    const { found } = await readinessOf({
      '/service/boards/1/statuses': [
        { id: 1, name: 'Bare' },
        { id: 2, name: 'Novel', escalationStatus: 'Paused' },
        { id: 3, name: 'Done', closedStatus: true },
        { id: 4, name: 'Off', escalationStatus: 'NoEscalation', closedStatus: true },
      ],
      '/service/boards/2/statuses': [],
    })
    expect(found('status-unknown')).toEqual([2, ['Help desk/Bare', 'Help desk/Novel']])
    expect(found('status-waiting')).toEqual([0, []])
  })
})
