import { describe, expect, it } from 'vitest'
import { growth } from '../../bench/growth.ts'

const held = (heap: number, nodes = 400, listeners = 14) => ({ heap, nodes, listeners })
const values = (quarters: Parameters<typeof growth>[1]) => growth('wall', quarters).map(({ value }) => value)

describe('growth', () => {
  it('growth names what a page must not exceed', () => {
    expect(growth('wall', [held(1), held(1), held(1), held(1)])).toEqual([
      { name: 'wall_heap_slope_mb', value: 0, unit: 'MB', limit: 0.5 },
      { name: 'wall_dom_nodes_grown', value: 0, unit: '', limit: 0 },
      { name: 'wall_listeners_grown', value: 0, unit: '', limit: 0 },
    ])
  })

  it('growth tells a steady slope for the whole run, its first quarter included', () => {
    expect(values([held(3e6), held(3.25e6), held(3.5e6), held(3.75e6)])[0]).toBe(1)
  })

  it('growth is not misled by one noisy quarter as the last heap less the first would be', () => {
    const [slope] = values([held(3e6), held(3.1e6), held(3e6), held(3e6)])
    expect(Math.abs(slope!)).toBeLessThan(0.05)
  })

  it('growth counts every node and listener from the first quarter on', () => {
    expect(values([held(1, 400, 14), held(1, 401, 15), held(1, 402, 16), held(1, 403, 17)])).toEqual([
      0, 3, 3,
    ])
  })
})
