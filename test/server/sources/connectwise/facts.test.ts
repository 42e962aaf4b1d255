import { describe, expect, test } from 'vitest'
import { connectWiseFacts } from '../../../../server/sources/connectwise/facts.ts'
import { SourceError } from '../../../../server/sources/source.ts'
import { aServiceDesk, never } from './a-service-desk.ts'

function psa() {
  const desk = aServiceDesk()
  Object.assign(desk.answers, {
    '/service/boards/1/types': [
      { id: 1, name: 'Service' },
      { id: 2, name: 'Request' },
    ],
    '/service/boards/2/types': [{ id: 3, name: 'Service' }],
    '/finance/agreements/types': [
      { id: 1, name: 'Managed' },
      { id: 2, name: 'Block hours' },
    ],
    '/finance/agreements': ['Monthly', 'Yearly', 'Monthly', null].map((name, id) => ({
      id,
      billingCycle: { name },
    })),
    '/service/sources': [
      { id: 1, name: 'Email' },
      { id: 2, name: 'Alert' },
    ],
    '/system/members': [
      { id: 1, identifier: 'MBell', firstName: 'Mara', lastName: 'Bell', licenseClass: 'F' },
      { id: 2, identifier: 'board', firstName: 'Board', licenseClass: 'A' },
      { id: 3, identifier: 'desk' },
    ],
    '/schedule/calendars': [{ id: 1, name: 'Days' }],
    '/service/surveys': [{ id: 3, name: 'Closing' }],
  })
  return desk
}

const facts = ({ api } = psa()) => connectWiseFacts({ api, signal: never })

describe('connectWiseFacts', () => {
  test('connectWiseFacts tells all that can be chosen from, each word once and in order', async () => {
    const found = await facts()
    expect(found.types).toEqual(['Request', 'Service'])
    expect(found.agreementTypes).toEqual(['Block hours', 'Managed'])
    expect(found.billingCycles).toEqual(['Monthly', 'Yearly'])
    expect(found.ticketSources).toEqual(['Alert', 'Email'])
    expect(found.schedules.map(({ name }) => name)).toHaveLength(1)
    expect(found.surveys.map(({ name }) => name)).toEqual(['Closing'])
  })

  test('connectWiseFacts tells the boards in use with their statuses', async () => {
    const { boards } = await facts()
    expect(boards.map(({ name }) => name)).toEqual(['Alerts', 'Help desk'])
    expect(boards[0]?.statuses[1]).toEqual({ name: 'Waiting', escalation: 'NoEscalation', closed: false })
  })

  test('connectWiseFacts tells the people among the members by name', async () => {
    expect((await facts()).members).toEqual([
      { id: 'desk', name: 'desk' },
      { id: 'MBell', name: 'Mara Bell' },
    ])
  })

  test('connectWiseFacts has an empty list for an area that the role cannot read', async () => {
    const whole = await facts()
    const areas = {
      boards: '/service/boards',
      agreementTypes: '/finance/agreements/types',
      billingCycles: '/finance/agreements',
      ticketSources: '/service/sources',
      members: '/system/members',
      schedules: '/schedule/calendars',
      surveys: '/service/surveys',
    }
    for (const [area, path] of Object.entries(areas)) {
      const desk = psa()
      desk.answers[path] = new SourceError('role', 'no')
      const without = area === 'boards' ? { boards: [], types: [] } : { [area]: [] }
      expect(await facts(desk)).toEqual({ ...whole, ...without })
    }
  })

  test('connectWiseFacts keeps a board whose statuses cannot be read', async () => {
    const desk = psa()
    desk.answers['/service/boards/2/statuses'] = new SourceError('role', 'no')
    expect((await facts(desk)).boards[0]).toEqual({ name: 'Alerts', statuses: [] })
  })

  test('connectWiseFacts rejects when the keys are refused', async () => {
    const desk = psa()
    desk.answers['/system/members'] = new SourceError('keys', 'refused')
    await expect(facts(desk)).rejects.toMatchObject({ kind: 'keys' })
  })
})
