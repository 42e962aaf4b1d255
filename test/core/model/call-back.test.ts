import { describe, expect, it } from 'vitest'
import { callBackSchema } from '../../../core/model/call-back.ts'
import { parsed } from '../../../core/model/settings.ts'

describe('callBackSchema', () => {
  it('callBackSchema takes a few words, and trims them', () => {
    expect(parsed(callBackSchema, { outcome: ' fixed at once ' })).toEqual({
      ok: true,
      value: { outcome: 'fixed at once' },
    })
  })

  it('callBackSchema refuses nothing said, and a novel', () => {
    for (const outcome of ['', ' x ', 'x'.repeat(1001)])
      expect(parsed(callBackSchema, { outcome })).toMatchObject({ problems: [{ path: 'outcome' }] })
  })
})
