import { describe, expect, it } from 'vitest'
import { wayOf } from '../../../display/worker/way-of.ts'

const ORIGIN = 'https://wall.example'
const way = (path: string, mode: RequestMode = 'cors', method = 'GET') =>
  wayOf({ method, mode, url: path.startsWith('/') ? ORIGIN + path : path }, ORIGIN)

describe('wayOf', () => {
  it('wayOf a page of the wall is from the network first', () => {
    expect(way('/display/?team=a', 'navigate')).toBe('page')
    expect(way('/display/calibrate', 'navigate')).toBe('page')
  })

  it('wayOf what is named by its content is from the device first', () => {
    expect(way('/display/assets/index-a.js')).toBe('asset')
  })

  it('wayOf everything else is as without a worker', () => {
    expect(way('/healthz')).toBe('network')
    expect(way('/display/')).toBe('network')
    expect(way('/api/v1/pairings', 'cors', 'POST')).toBe('network')
    expect(way('https://other.example/display/assets/index-a.js')).toBe('network')
  })
})
