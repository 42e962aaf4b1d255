import { expect, it } from 'vitest'
import { nodeRedFlow } from '../../../bench/peers/node-red-flow.ts'

type Part = { readonly id: string; readonly type: string; readonly [key: string]: unknown }
const parts = nodeRedFlow as readonly Part[]
const ids = parts.map(({ id }) => id)
const TIES = ['z', 'ui', 'theme', 'page', 'group', 'wires', 'id', 'type']

it('nodeRedFlow has three gauges, three charts and one door for values', () => {
  const count = (type: string) => parts.filter(part => part.type === type).length
  expect(['ui-gauge', 'ui-chart', 'http in'].map(count)).toEqual([3, 3, 1])
})

it('nodeRedFlow ties every part to one that is there, and none by its name', () => {
  for (const part of parts) {
    const tied = [part.z, part.ui, part.theme, part.page, part.group, part.wires].flat(2)
    for (const id of tied) if (id !== undefined) expect(ids).toContain(id)
    const others = Object.entries(part).filter(([key]) => !TIES.includes(key))
    for (const [, value] of others) expect(ids).not.toContain(value)
  }
})
