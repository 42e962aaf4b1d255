import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tooOld } from './helpers/too-old.ts'

const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'))

describe('package-lock.json', () => {
  it('tooOld finds no copy of a package with a known hole', () => {
    expect(tooOld(lock)).toEqual([])
  })

  it('tooOld sees an old copy, also one deep in another package, and a package that is missing', () => {
    const packages = {
      'node_modules/ws': { version: '8.21.0' },
      'node_modules/engine.io/node_modules/ws': { version: '8.20.9' },
      'node_modules/qs': { version: '6.16.0-beta.1' },
    }
    const found = tooOld({ packages })
    expect(found).toContain('node_modules/engine.io/node_modules/ws is 8.20.9, at least 8.21.0 is needed')
    expect(found).toContain('node_modules/qs is 6.16.0-beta.1, at least 6.16.0 is needed')
    expect(found).toContain('socket.io is not in the lock file: take it off the list, or install it')
    expect(found.some(line => line.startsWith('node_modules/ws '))).toBe(false)
  })
})
