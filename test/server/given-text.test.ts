import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { givenText } from '../../server/given-text.ts'

const noFile = (path: string): string => {
  throw new Error(`nobody asks for ${path}`)
}
const missing = () => {
  throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
}

describe('givenText', () => {
  it('givenText is the text of the variable without the space around it', () => {
    expect(givenText({ ZONE: ' Europe/Berlin\n' }, 'ZONE', noFile)).toEqual({
      ...{ ok: true, value: 'Europe/Berlin' },
    })
  })

  it('givenText is empty where nothing is set, or nothing but space, in either of the two', () => {
    for (const env of [{}, { KEY: '' }, { KEY: '  ' }, { KEY_FILE: '' }, { KEY: ' ', KEY_FILE: '\t' }])
      expect(givenText(env, 'KEY', noFile)).toEqual({ ok: true, value: '' })
  })

  it('givenText is the text of the file without the line end that editors leave', () => {
    const read = (path: string) => (path === '/run/secrets/key' ? 'secret\r\n' : noFile(path))
    expect(givenText({ KEY_FILE: ' /run/secrets/key ' }, 'KEY', read)).toEqual({
      ...{ ok: true, value: 'secret' },
    })
  })

  it('givenText takes an empty file for nothing', () => {
    expect(givenText({ KEY_FILE: '/empty' }, 'KEY', () => '\n')).toEqual({ ok: true, value: '' })
  })

  it('givenText refuses both at once, and reads no file then', () => {
    const problems = [{ path: '', message: 'KEY_FILE is set too. Keep one of the two.' }]
    expect(givenText({ KEY: 'a', KEY_FILE: '/b' }, 'KEY', noFile)).toEqual({ ok: false, problems })
  })

  it('givenText says why a file cannot be read, and never what it is called', () => {
    const problems = [{ path: '', message: 'the file of KEY_FILE cannot be read (ENOENT).' }]
    expect(givenText({ KEY_FILE: '/secret/name' }, 'KEY', missing)).toEqual({ ok: false, problems })
  })

  it('givenText is the same whether a text stands in the variable or in its file', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const read = () => text
        expect(givenText({ KEY_FILE: '/file' }, 'KEY', read)).toEqual(givenText({ KEY: text }, 'KEY', noFile))
      }),
    )
  })
})
