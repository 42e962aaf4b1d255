import { describe, expect, it } from 'vitest'
import { keysToSend } from '../../../admin/sources/typed-keys.ts'

const NAMES = ['publicKey', 'privateKey']
const paths = (typed: Record<string, string>, isStored: boolean) => {
  const read = keysToSend(NAMES, typed, isStored)
  return read.ok ? read.value : read.problems.map(({ path }) => path)
}

describe('keysToSend', () => {
  it('keysToSend sends all of them, as they were typed', () => {
    const typed = { publicKey: 'a', privateKey: ' b ' }
    expect(paths(typed, false)).toEqual(typed)
    expect(paths(typed, true)).toEqual(typed)
  })

  it('keysToSend keeps stored keys when nothing is typed, and asks for keys where none are stored', () => {
    expect(paths({}, true)).toBeNull()
    expect(paths({ publicKey: '  ' }, true)).toBeNull()
    expect(paths({}, false)).toEqual(['keys.publicKey', 'keys.privateKey'])
  })

  it('keysToSend refuses one key without the other, also where both are stored', () => {
    expect(paths({ publicKey: 'a' }, true)).toEqual(['keys.privateKey'])
    expect(paths({ privateKey: 'b' }, false)).toEqual(['keys.publicKey'])
  })

  it('keysToSend has nothing to send for a source without keys', () => {
    expect(keysToSend([], {}, false)).toEqual({ ok: true, value: null })
  })
})
