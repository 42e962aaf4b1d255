import { describe, expect, it } from 'vitest'
import { createWriteBehind } from '../../../server/store/write-behind.ts'
import { createFakeLater } from '../../helpers/fake-later.ts'

function behind(fail = false) {
  const fake = createFakeLater()
  const written: number[] = []
  const failures: unknown[] = []
  const write = async (data: number) => {
    if (fail) throw new Error('full')
    written.push(data)
  }
  const created = createWriteBehind({ write, later: fake.later, failed: error => failures.push(error) })
  return { ...created, ...fake, written, failures }
}

describe('createWriteBehind', () => {
  it('createWriteBehind writes the newest of what came within a second', async () => {
    const it = behind()
    for (const data of [1, 2, 3]) it.keep(data)
    await it.advance(999)
    expect(it.written).toEqual([])
    await it.advance(1)
    it.keep(4)
    await it.advance(1000)
    expect(it.written).toEqual([3, 4])
  })

  it('createWriteBehind writes what is left when it is flushed, and nothing twice', async () => {
    const it = behind()
    await it.flush()
    it.keep(1)
    await it.flush()
    await it.advance(5000)
    expect(it.written).toEqual([1])
  })

  it('createWriteBehind tells once of writes that fail, and goes on', async () => {
    const it = behind(true)
    it.keep(1)
    await it.advance(1000)
    it.keep(2)
    await it.flush()
    expect(it.failures).toHaveLength(1)
  })
})
