import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Settings } from '../../../core/model/settings.ts'
import { instant } from '../../../core/model/units.ts'
import { defaultSettings } from '../../../server/default-settings.ts'
import { DOCUMENT_FORMATS } from '../../../server/store/document-formats.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { createFakeLater } from '../../helpers/fake-later.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const NOW = instant(Date.parse('2026-11-24T17:00:00Z'))
const DEFAULTS = defaultSettings({ zone: null, week: null }, NOW)
const NAMES = Object.keys(DOCUMENT_FORMATS)
const BY = { who: 'manager', address: '10.0.0.1' }

async function saved() {
  const folder = join(await temporaryFolder(), 'data')
  const warnings: string[] = []
  const warn = (message: string) => void warnings.push(message)
  const open = () =>
    openStore(folder, () => DEFAULTS, { now: () => NOW, later: createFakeLater().later, warn })
  const store = await open()
  const edit = { by: BY, what: 'goals', shown: () => null } as const
  const save = (locale: string) =>
    store.editSettings({
      ...edit,
      change: (now: Settings) => ({ ...now, locale, revision: now.revision + 1 }),
    })
  await save('de-DE')
  await save('fr-FR')
  await store.close()
  return { folder, open, warnings, path: (name: string) => join(folder, name), save, store }
}

/** Ways in which a file of so many bytes is found damaged. */
const damages = fc.oneof(
  fc.record({ kind: fc.constant('byte' as const), at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), to: fc.constant(0) }),
  fc.record({ kind: fc.constant('zeros' as const), at: fc.nat(), to: fc.constant(0) }),
)

function damaged(
  whole: Buffer,
  { kind, at, to }: { kind: 'byte' | 'cut' | 'zeros'; at: number; to: number },
) {
  const place = at % whole.length
  if (kind === 'cut') return whole.subarray(0, place)
  const bytes = Buffer.from(whole)
  if (kind === 'zeros') bytes.fill(0, place)
  else bytes[place] = to
  return bytes
}

describe('restoredFile', () => {
  it('restoredFile leaves a store that opens with the newest good generation, whatever happens to one file', async () => {
    const { folder, open, path } = await saved()
    const whole = new Map(
      await Promise.all(NAMES.map(async name => [name, await readFile(path(name))] as const)),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), damages, async (name, damage) => {
        const file = whole.get(name) ?? Buffer.alloc(0)
        await writeFile(path(name), damaged(file, damage))
        const store = await open()
        const isRestored = store.damage().length > 0
        expect(store.settings().locale).toBe(isRestored && name === 'settings.json' ? 'de-DE' : 'fr-FR')
        expect(store.damage().every(({ file: told }) => told === name)).toBe(true)
        await store.close()
        for (const each of await readdir(folder))
          if (/corrupt|damage\.json/.test(each)) await rm(join(folder, each))
        for (const [each, bytes] of whole) await writeFile(path(each), bytes)
      }),
      { numRuns: 120 },
    )
  }, 60_000)

  it('restoredFile begins nothing afresh where a file is gone and the copies of it cannot be read', async () => {
    const { folder, open, path } = await saved()
    await rm(path('displays.json'))
    await rm(path('daily'), { recursive: true })
    await writeFile(path('daily'), 'in its place')
    await expect(open()).rejects.toThrow(`${path('daily')} cannot be read: a file stands where a folder`)
    expect(await readdir(folder)).not.toContain('displays.json')
  })

  it('restoredFile moves the damaged file aside, and tells what stands in for it until a manager has seen it', async () => {
    const { open, path, warnings } = await saved()
    await writeFile(path('settings.json'), '\0\0\0')
    const store = await open()
    const told = {
      ...{ file: 'settings.json', movedTo: 'settings.json.corrupt-2026-11-24T170000.000Z' },
      ...{ restoredFrom: 'settings.json.bak', at: NOW },
    }
    expect(store.damage()).toEqual([told])
    expect(await readFile(path(told.movedTo), 'utf8')).toBe('\0\0\0')
    expect(warnings).toEqual([
      expect.stringMatching(/^settings\.json was damaged and is restored from settings\.json\.bak/),
    ])
    expect((await open()).damage()).toEqual([told])
    await store.damageSeen(BY, NOW)
    expect(store.damage()).toEqual([])
    expect((await store.audit.read(1, '')).entries[0]).toMatchObject({
      what: 'damage-seen',
      before: [told],
      after: [],
    })
    expect((await open()).damage()).toEqual([])
  })

  it('restoredFile takes a copy of a day where the backup is damaged too, and where the file is gone', async () => {
    const { open, path } = await saved()
    await rm(path('settings.json'))
    await writeFile(path('settings.json.bak'), '')
    const store = await open()
    expect(store.settings()).toEqual(DEFAULTS)
    expect(store.damage()).toMatchObject([{ movedTo: null, restoredFrom: 'daily/2026-11-24/settings.json' }])
  })

  it('restoredFile stops the start where there is no good generation, and changes nothing', async () => {
    const { open, path } = await saved()
    await rm(path('daily'), { recursive: true })
    await writeFile(path('settings.json.bak'), 'half')
    await writeFile(path('settings.json'), 'half a fi')
    await expect(open()).rejects.toThrow(
      `${path('settings.json')} cannot be used: it is damaged, not whole JSON. There is no good copy of it in the data folder. Restore a backup`,
    )
    expect(await readFile(path('settings.json'), 'utf8')).toBe('half a fi')
    await rm(path('settings.json'))
    await expect(open()).rejects.toThrow(`${path('settings.json')} is missing.`)
  })

  it('restoredFile lets nobody in by an older generation of who may come in', async () => {
    const { open, path, store } = await saved()
    const session = { id: 'a'.repeat(64), user: 'manager', began: NOW, seen: NOW, address: null, agent: null }
    await store.auth.edit(state => ({ ...state, revision: state.revision + 1, sessions: [session] }))
    await writeFile(path('daily/2026-11-24/auth.json'), await readFile(path('auth.json')))
    await writeFile(path('auth.json'), '')
    const again = await open()
    expect(again.auth.data()).toMatchObject({
      users: [{ id: 'manager' }],
      sessions: [],
      tokens: [],
      setup: null,
    })
    expect(again.auth.data().readSecret).not.toBe(store.auth.data().readSecret)
  })

  it('restoredFile is not asked where a newer Poolboard wrote the file: the start stops and the file stays', async () => {
    const { open, path } = await saved()
    const { headSha256: _, ...file } = JSON.parse(await readFile(path('settings.json'), 'utf8'))
    const text = JSON.stringify({ ...file, schema: 99 })
    await writeFile(path('settings.json'), text)
    await expect(open()).rejects.toThrow(
      'a newer Poolboard wrote it (schema 99, this one knows 1). It is whole',
    )
    expect(await readFile(path('settings.json'), 'utf8')).toBe(text)
  })

  it('restoredFile is not needed while the program runs: what it holds is written again', async () => {
    const { path, save, store } = await saved()
    await writeFile(path('settings.json'), '{')
    await save('it-IT')
    expect(store.settings()).toMatchObject({ locale: 'it-IT', revision: DEFAULTS.revision + 3 })
    expect(store.damage()).toMatchObject([{ file: 'settings.json', restoredFrom: 'memory' }])
  })
})
