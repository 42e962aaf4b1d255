import { describe, expect, it } from 'vitest'
import { inLots } from '../../../../server/sources/connectwise/in-lots.ts'

describe('inLots', () => {
  it('inLots keeps the order, and has no more than four under way', async () => {
    let [running, most] = [0, 0]
    const found = await inLots([1, 2, 3, 4, 5, 6, 7, 8, 9], async item => {
      most = Math.max(most, ++running)
      await Promise.resolve()
      running--
      return item * 2
    })
    expect([found, most]).toEqual([[2, 4, 6, 8, 10, 12, 14, 16, 18], 4])
  })

  it('inLots begins nothing after the lot of the first failure', async () => {
    const begun: number[] = []
    const fail = async (item: number) => {
      begun.push(item)
      throw new Error('no')
    }
    await expect(inLots([1, 2, 3, 4, 5, 6], fail)).rejects.toThrow('no')
    expect(begun).toEqual([1, 2, 3, 4])
  })
})
