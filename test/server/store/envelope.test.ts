import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { type Format, seal, unseal } from '../../../server/store/envelope.ts'

const anything: Format<unknown> = { schema: 2, check: value => ({ ok: true, value }) }
const at = instant(0)

describe('seal and unseal', () => {
  it('unseal gives back whatever JSON was sealed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const plain: unknown = JSON.parse(JSON.stringify(value))
        expect(unseal(seal(value, anything, at), anything)).toEqual({ ok: true, value: plain })
      }),
    )
  })

  it('seal writes the schema, the revision, the time and a checksum beside the data', () => {
    const text = seal({ n: 1 }, { ...anything, revision: () => 9 }, at)
    expect(JSON.parse(text)).toEqual({
      schema: 2,
      revision: 9,
      savedAt: '1970-01-01T00:00:00.000Z',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      headSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      data: { n: 1 },
    })
  })

  it('unseal refuses every file cut short', () => {
    const text = seal({ goals: [5, 99, 98] }, anything, at)
    for (let length = 0; length < text.trimEnd().length; length++)
      expect(unseal(text.slice(0, length), anything).ok).toBe(false)
  })

  it.each([
    ['', 'it is empty'],
    ['\0\0\0\0', 'it is damaged, not whole JSON'],
    ['[]', 'it is not a file of Poolboard'],
    ['null', 'it is not a file of Poolboard'],
    [seal(1, { ...anything, schema: 3 }, at), 'a newer Poolboard wrote it (schema 3, this one knows 2)'],
    [seal(1, { ...anything, schema: 1 }, at), 'its schema 1 is not known'],
    [seal(12, anything, at).replace('12\n', '13\n'), 'its contents do not match its checksum'],
  ])('unseal says why it refuses %j', (text, reason) => {
    expect(unseal(text, anything)).toMatchObject({ ok: false, reason })
  })

  it('unseal takes a whole file that it does not know for no damage, and anything else for damage', () => {
    const whole = [seal(1, { ...anything, schema: 3 }, at), seal(1, { ...anything, schema: 1 }, at)]
    const torn = ['', '[]', seal(1, anything, at).replace('"schema": 2', '"schema": 3')]
    for (const text of whole) expect(unseal(text, anything)).not.toHaveProperty('damaged')
    for (const text of torn) expect(unseal(text, anything)).toMatchObject({ ok: false, damaged: true })
  })

  it('unseal takes a file of before, whose schema no checksum covers', () => {
    const { headSha256: _, ...before } = JSON.parse(seal(5, anything, at))
    expect(unseal(JSON.stringify(before), anything)).toEqual({ ok: true, value: 5 })
  })

  it('unseal names the first field that is not valid', () => {
    const strict: Format<never> = {
      schema: 2,
      check: () => ({ ok: false, problems: [{ path: 'teams.0.zone', message: 'a text' }] }),
    }
    expect(unseal(seal(1, anything, at), strict)).toEqual({
      ok: false,
      reason: 'teams.0.zone is not valid (a text)',
    })
  })
})
