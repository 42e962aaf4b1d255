import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Settings } from '../../../core/model/settings.ts'
import { instant } from '../../../core/model/units.ts'
import { defaultSettings } from '../../../server/default-settings.ts'
import { openStore, type Store } from '../../../server/store/open-store.ts'
import { StaleRevision } from '../../../server/store/store-error.ts'
import { createFakeLater } from '../../helpers/fake-later.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const NOW = instant(Date.parse('2026-11-24T17:00:00Z'))
const DEFAULTS = defaultSettings({ zone: null, week: null }, NOW)
const next = (settings: Settings, locale: string): Settings => ({
  ...settings,
  locale,
  revision: settings.revision + 1,
})

const save = (store: Store, settings: Settings) =>
  store.editSettings({
    ...{ by: { who: 'manager', address: '10.0.0.1' }, what: 'goals', shown: () => null },
    change: () => settings,
  })

async function opener() {
  const folder = join(await temporaryFolder(), 'new', 'data')
  const fake = createFakeLater()
  const warnings: string[] = []
  const warn = (message: string) => warnings.push(message)
  const open = () => openStore(folder, () => DEFAULTS, { now: () => NOW, later: fake.later, warn })
  const path = (name: string) => join(folder, name)
  return { open, folder, path, warnings, ...fake }
}

describe('openStore', () => {
  it('openStore makes the folder and writes the defaults down at once', async () => {
    const { open, path } = await opener()
    const store = await open()
    expect(store.settings()).toEqual(DEFAULTS)
    expect(store.lastSnapshots()).toEqual([])
    expect(JSON.parse(await readFile(path('settings.json'), 'utf8')).data).toEqual(DEFAULTS)
  })

  it('openStore finds what was saved before', async () => {
    const { open } = await opener()
    const store = await open()
    await save(store, next(DEFAULTS, 'de-DE'))
    store.keepSnapshots([sampleSnapshot])
    await store.close()
    const again = await open()
    expect(again.settings()).toEqual(next(DEFAULTS, 'de-DE'))
    expect(again.lastSnapshots()).toEqual([sampleSnapshot])
  })

  it('openStore lets one of two edits of the same revision win and refuses the other', async () => {
    const store = await (await opener()).open()
    const saves = ['de-DE', 'fr-FR'].map(locale => save(store, next(DEFAULTS, locale)))
    const outcomes = await Promise.allSettled(saves)
    expect(outcomes.map(outcome => outcome.status)).toEqual(['fulfilled', 'rejected'])
    expect(outcomes[1]).toMatchObject({ reason: expect.any(StaleRevision) })
    expect(store.settings().locale).toBe('de-DE')
  })

  it('openStore notices that another process has saved in the same folder', async () => {
    const { open } = await opener()
    const [one, two] = [await open(), await open()]
    await save(one, next(DEFAULTS, 'de-DE'))
    await expect(save(two, next(DEFAULTS, 'fr-FR'))).rejects.toThrow(StaleRevision)
    expect(two.settings().locale).toBe('de-DE')
  })

  it('openStore leaves memory as it was when the disk refuses', async () => {
    const { open, folder, path } = await opener()
    const store = await open()
    await rm(folder, { recursive: true })
    await expect(save(store, next(DEFAULTS, 'de-DE'))).rejects.toThrow(
      `${path('settings.json')} could not be written`,
    )
    expect(store.settings()).toEqual(DEFAULTS)
    await mkdir(folder)
    await save(store, next(DEFAULTS, 'de-DE'))
    expect(store.settings().locale).toBe('de-DE')
  })

  it('openStore sets damaged last snapshots aside, says so and goes on', async () => {
    const { open, path, folder, warnings } = await opener()
    await open()
    await writeFile(path('last-snapshots.json'), '\0\0')
    expect((await open()).lastSnapshots()).toEqual([])
    expect(warnings).toEqual([expect.stringContaining('last-snapshots.json was damaged and is set aside')])
    expect(await readdir(folder)).toContain('last-snapshots.json.damaged')
  })

  it('openStore removes what a write that was cut off left behind', async () => {
    const { open, path, folder } = await opener()
    await open()
    await writeFile(path('settings.json.1234.tmp'), 'half')
    await open()
    expect(await readdir(folder)).toEqual([
      'auth.json',
      'connections.json',
      'daily',
      'damage.json',
      'displays.json',
      'messages.json',
      'outbox.json',
      'people.json',
      'records.json',
      'revenue.json',
      'settings.json',
    ])
  })

  it('openStore writes snapshots within a second and tells of a failure in the log only', async () => {
    const { open, folder, path, warnings, advance } = await opener()
    const store = await open()
    store.keepSnapshots([sampleSnapshot])
    await advance(1000)
    await store.close()
    expect(await readFile(path('last-snapshots.json'), 'utf8')).toContain('"Help desk"')
    await rm(folder, { recursive: true })
    store.keepSnapshots([])
    await store.close()
    expect(warnings).toEqual([expect.stringContaining('last-snapshots.json could not be written')])
  })

  it('openStore says which folder it cannot use and what to set', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    const parts = { now: () => NOW, later: createFakeLater().later, warn: () => {} }
    for (const folder of [file, join(file, 'data')])
      await expect(openStore(folder, () => DEFAULTS, parts)).rejects.toThrow(
        `The data folder ${folder} cannot be used: a file stands where a folder is needed. Set DATA_DIR to a folder that can be written.`,
      )
  })
})
