import { describe, expect, it } from 'vitest'
import { connectWiseDraft } from '../../../admin/sources/connectwise-draft.ts'
import { keepConnection, keptConnection } from '../../../admin/sources/kept-connection.ts'

function storage(start: Record<string, string> = {}) {
  const held = new Map(Object.entries(start))
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  }
}
const KEY = 'poolboard.connection-draft.connectwise'
const draft = { ...connectWiseDraft(null), company: 'acme', boards: ['Help Desk'] }

describe('keptConnection', () => {
  it('keptConnection gives back what was kept, for its own source only, until it is forgotten', () => {
    const place = storage()
    keepConnection(place, 'connectwise', draft)
    expect(keptConnection(place, 'connectwise')).toEqual(draft)
    expect(keptConnection(place, 'smileback')).toBeNull()
    keepConnection(place, 'connectwise', null)
    expect(place.held.size).toBe(0)
  })

  it('keptConnection takes nothing that is no draft', () => {
    for (const text of ['', '{', 'null', '[]', '3', '{"company":"acme"}', '{"site":"x"}'])
      expect(keptConnection(storage({ [KEY]: text }), 'connectwise')).toBeNull()
    const wrong = [
      { ...draft, boards: 'all' },
      { ...draft, cycles: null },
      { ...draft, alertSources: {} },
    ]
    for (const value of wrong)
      expect(keptConnection(storage({ [KEY]: JSON.stringify(value) }), 'connectwise')).toBeNull()
  })

  it('keptConnection works without a storage that takes or gives anything', () => {
    const full = {
      getItem: () => {
        throw new Error('forbidden')
      },
      setItem: () => {
        throw new Error('full')
      },
      removeItem: () => {},
    }
    expect(() => keepConnection(full, 'connectwise', draft)).not.toThrow()
    expect(keptConnection(full, 'connectwise')).toBeNull()
  })
})
