import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import {
  type Archive,
  isArchivedName,
  KEY_FILE,
  packedArchive,
  unpackedArchive,
} from '../../../server/store/archive.ts'

const NAMES = [
  'settings.json',
  'audit.jsonl',
  'closed/help-desk-2026-10.json',
  'history/a-2026-01.json',
  KEY_FILE,
]

const archives = fc.record({
  made: fc.integer({ min: 0, max: 2_000_000_000_000 }).map(instant),
  secrets: fc.boolean(),
  files: fc.uniqueArray(
    fc.record({ name: fc.constantFrom(...NAMES), content: fc.string({ unit: 'binary' }) }),
    {
      selector: ({ name }) => name,
    },
  ),
})

const ONE: Archive = {
  made: instant(0),
  secrets: false,
  files: [{ name: 'settings.json', content: 'goals' }],
}

describe('packedArchive and unpackedArchive', () => {
  it('unpackedArchive gives back whatever was packed', async () => {
    await fc.assert(
      fc.asyncProperty(archives, async archive => {
        expect(await unpackedArchive(await packedArchive(archive))).toEqual({ ok: true, value: archive })
      }),
    )
  })

  it('packedArchive refuses what could not be unpacked again for its size, before and after it is written out', async () => {
    const content = '"'.repeat(3000)
    const large = { ...ONE, files: [{ name: 'audit.jsonl', content }] }
    for (const most of [2000, 6000])
      await expect(packedArchive(large, most)).rejects.toThrow('too large for a backup in one file')
    expect(await unpackedArchive(await packedArchive(large, 8000))).toEqual({ ok: true, value: large })
  })

  it('unpackedArchive refuses a damaged one, or gives what was packed, whichever byte is another', async () => {
    const whole = await packedArchive(ONE)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), async (at, to) => {
        const bytes = Buffer.from(whole)
        bytes[at] = to
        const found = await unpackedArchive(bytes)
        if (found.ok) expect(found.value).toEqual(ONE)
        expect(await unpackedArchive(whole.subarray(0, at))).toMatchObject({ ok: false })
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    '../settings.json',
    '/etc/passwd',
    'closed/../../x.json',
    'settings.json.bak',
    '.lock',
    'closed\\a-2026-10.json',
  ])('unpackedArchive refuses files that are none of a data folder: %s', async name => {
    expect(isArchivedName(name)).toBe(false)
    const bytes = await packedArchive({ ...ONE, files: [{ name, content: '' }] })
    expect(await unpackedArchive(bytes)).toMatchObject({
      problems: [{ message: 'it holds files that are none of a data folder' }],
    })
  })

  it('unpackedArchive says why it refuses what was changed or made by another', async () => {
    const told = async (change: (text: string) => string) => {
      const text = change(gunzipSync(await packedArchive(ONE)).toString())
      const found = await unpackedArchive(gzipSync(text))
      return found.ok || found.problems[0]?.message
    }
    expect(await told(text => text.replace('goals', 'gaols'))).toBe('its contents do not match its checksum')
    expect(await told(text => text.replace('"schema":1', '"schema":2'))).toMatch(/^another Poolboard made it/)
    expect(await told(() => '[]')).toBe('it is no backup of Poolboard')
    expect(await told(text => text.slice(1))).toBe('it is damaged, or no backup of Poolboard')
  })
})
