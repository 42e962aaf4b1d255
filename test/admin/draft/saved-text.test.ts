import { describe, expect, it } from 'vitest'
import { savedText, sayValue } from '../../../admin/draft/saved-text.ts'

describe('savedText', () => {
  it('savedText is what is saved where the field differs, and null where it is the same', () => {
    expect(savedText('98%', '97%')).toBe('98%')
    expect(savedText('98%', '98%')).toBeNull()
  })

  it('savedText calls an empty field nothing', () => {
    expect(savedText('', 'Service')).toBe('nothing')
    expect(savedText(' \n', 'Service')).toBe('nothing')
  })

  it('savedText is empty of a row or a thing that is new, and null while nothing is typed', () => {
    expect(savedText(undefined, 'Service')).toBe('')
    expect(savedText('100%', '50%', true)).toBe('')
    expect(savedText(undefined, '')).toBeNull()
  })
})

describe('sayValue', () => {
  it('sayValue says yes and no, names of a list, and text as it is', () => {
    expect([sayValue(true), sayValue(false), sayValue(['a', 'b']), sayValue('c'), sayValue(null)]).toEqual([
      ...['yes', 'no', 'a, b', 'c', ''],
    ])
  })
})
