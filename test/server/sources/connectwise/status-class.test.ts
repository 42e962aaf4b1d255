import { expect, test } from 'vitest'
import { statusClass } from '../../../../server/sources/connectwise/status-class.ts'

const status = { board: 'Help desk', status: 'With vendor' }
const of = (stage: string | null, closes = false) =>
  statusClass({ ...status, known: { stage, closes } }, { classes: {} })

test('statusClass follows the stage of the status, and a stage of resolved before the closing', () => {
  expect(of('NotResponded')).toBe('active')
  expect(of('Responded')).toBe('active')
  expect(of('ResolutionPlan')).toBe('active')
  expect(of('NoEscalation')).toBe('waiting-customer')
  expect(of('Resolved')).toBe('resolved')
  expect(of('Resolved', true)).toBe('resolved')
  expect(of('NoEscalation', true)).toBe('closed')
  expect(of(null)).toBe('active')
})

test('statusClass lets the settings decide by board and status', () => {
  const classes = { 'Help desk/With vendor': 'waiting-vendor' } as const
  expect(statusClass({ ...status, known: { stage: 'Responded', closes: false } }, { classes })).toBe(
    'waiting-vendor',
  )
  expect(statusClass({ ...status, known: null }, { classes })).toBe('waiting-vendor')
  expect(statusClass({ ...status, board: 'Alerts', known: null }, { classes })).toBeNull()
})

test('statusClass knows no status by the names that every object has', () => {
  expect(statusClass({ board: null, status: 'constructor', known: null }, { classes: {} })).toBeNull()
})
