import { describe, expect, it } from 'vitest'
import { isReadable } from '../../admin/plain-http.tsx'

describe('isReadable', () => {
  it.each(['192.168.1.20', 'wall.example.com', '[fe80::1]', 'localhost.example.com', '127.0.0.1.example'])(
    'isReadable is what comes over plain HTTP from %s',
    hostname => {
      expect(isReadable({ protocol: 'http:', hostname })).toBe(true)
      expect(isReadable({ protocol: 'https:', hostname })).toBe(false)
    },
  )

  it.each(['localhost', 'wall.localhost', '127.0.0.1', '[::1]'])(
    'isReadable is nothing that stays on this machine: %s',
    hostname => {
      expect(isReadable({ protocol: 'http:', hostname })).toBe(false)
    },
  )
})
