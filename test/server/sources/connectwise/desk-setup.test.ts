import { expect, test } from 'vitest'
import { createDeskSetup } from '../../../../server/sources/connectwise/desk-setup.ts'
import { SourceError } from '../../../../server/sources/source.ts'
import { aClock, aServiceDesk, at, never, SETTINGS } from './a-service-desk.ts'

function setup(settings = SETTINGS) {
  const desk = aServiceDesk()
  const clock = aClock(at('2025-11-10T12:00Z'))
  return { desk, clock, setups: createDeskSetup({ api: desk.api, settings, now: clock.now }) }
}

test('createDeskSetup reads boards and statuses once an hour', async () => {
  const { desk, clock, setups } = setup()
  const first = await setups.read(never)
  clock.pass(59)
  expect(await setups.read(never)).toBe(first)
  expect(desk.asked).toHaveLength(3)
  clock.pass(1)
  expect(await setups.read(never)).not.toBe(first)
  expect(desk.asked).toHaveLength(6)
})

test('createDeskSetup takes the service boards in use, or those of the settings', async () => {
  expect([...(await setup().setups.read(never)).boards]).toEqual([2, 1])
  const chosen = await setup({ ...SETTINGS, boards: ['ALERTS', 'Projects'] }).setups.read(never)
  expect([...chosen.boards]).toEqual([2])
  expect(chosen.missing).toEqual(['Projects'])
})

test('createDeskSetup classes a status by its board, and knows no other', async () => {
  const { classOf } = await setup().setups.read(never)
  const row = { boardId: 1, board: 'Help desk', statusId: 3, status: 'Completed' }
  expect(classOf(row)).toBe('resolved')
  expect(classOf({ ...row, statusId: 4 })).toBe('closed')
  expect(classOf({ ...row, boardId: 3 })).toBeNull()
})

test('createDeskSetup tries again after a failure, and reads the hours of SLAs once', async () => {
  const { desk, setups } = setup()
  const boards = desk.answers['/service/boards']!
  desk.answers['/service/boards'] = new SourceError('role', 'No.')
  await expect(setups.read(never)).rejects.toMatchObject({ kind: 'role' })
  desk.answers['/service/boards'] = boards
  const { hours } = await setups.read(never)
  await hours(never)
  await hours(never)
  expect(desk.asked.filter(({ path }) => path === '/service/SLAs')).toHaveLength(1)
})

test('createDeskSetup says what to do where no board is shown', async () => {
  const { desk, setups } = setup()
  desk.answers['/service/boards'] = []
  await expect(setups.read(never)).rejects.toThrow(
    'ConnectWise shows no active service board. Give the security role access to the boards.',
  )
})
