import { describe, expect, it } from 'vitest'
import { ownNames } from '../../server/own-names.ts'
import { testConfig } from '../helpers/start-test-server.ts'

describe('ownNames', () => {
  it('ownNames are those of the machine, of PUBLIC_URL and of ALLOWED_HOSTS', () => {
    const config = testConfig({ PUBLIC_URL: 'https://Wall.example.com:8443', ALLOWED_HOSTS: 'board' })
    expect(ownNames(config, 'Cupboard')).toEqual([
      ...['cupboard', 'cupboard', 'cupboard.local', 'wall.example.com', 'board'],
    ])
  })

  it('ownNames knows a machine by its short name too where it is named for the network', () => {
    expect(ownNames(testConfig(), 'mac.local')).toEqual(['mac.local', 'mac', 'mac.local'])
  })
})
