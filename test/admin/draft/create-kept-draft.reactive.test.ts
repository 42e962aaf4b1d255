import { createRoot } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { createKeptDraft } from '../../../admin/draft/create-kept-draft.ts'
import { instant } from '../../../core/model/units.ts'
import { aDraftStorage } from '../../helpers/a-draft-storage.ts'

const SAVED = { name: 'Help desk', boards: ['Service'], isOpen: true, key: '' }
const storage = () => aDraftStorage()

/** A form over what is saved, as a reload makes it. */
function opened(
  place: ReturnType<typeof aDraftStorage>,
  given: { start?: typeof SAVED; isNew?: boolean } = {},
) {
  const { start = SAVED, isNew = false } = given
  return createRoot(() =>
    createKeptDraft({
      ...{ name: 'team.help-desk', start, isNew, storage: place, now: () => instant(1000) },
      clean: draft => ({ ...draft, key: '' }),
    }),
  )
}

describe('createKeptDraft', () => {
  it('createKeptDraft gives back what was typed after a reload, and says when', () => {
    const place = storage()
    opened(place).change({ name: 'Service desk' })
    const again = opened(place)
    expect(again.draft().name).toBe('Service desk')
    expect([again.restoredAt(), again.isBehind(), again.isChanged()]).toEqual([1000, false, true])
  })

  it('createKeptDraft marks the fields that differ, and no other', () => {
    const form = opened(storage())
    form.change({ name: '', isOpen: false, boards: [] })
    expect(form.saved('name')).toBe('Help desk')
    expect(form.saved('isOpen')).toBe('yes')
    expect(form.saved('boards')).toBe('Service')
    expect(form.saved('key')).toBeNull()
  })

  it('createKeptDraft marks a field of something new without a saved value', () => {
    const form = opened(storage(), { isNew: true })
    expect(form.saved('name')).toBeNull()
    form.change({ name: 'Sales' })
    expect(form.saved('name')).toBe('')
  })

  it('createKeptDraft keeps a draft out of the fields where others saved since, until it is taken up', () => {
    const place = storage()
    opened(place).change({ isOpen: false })
    const theirs = { ...SAVED, name: 'First line' }
    const again = opened(place, { start: theirs })
    expect([again.draft(), again.isBehind(), again.restoredAt()]).toEqual([theirs, true, 1000])
    again.takeUp()
    expect(again.draft()).toEqual({ ...theirs, isOpen: false })
    expect([again.isBehind(), again.saved('name'), again.saved('isOpen')]).toEqual([false, null, 'yes'])
    expect(opened(place, { start: theirs }).draft()).toEqual({ ...theirs, isOpen: false })
  })

  it('createKeptDraft takes up its own of what both changed, and marks it', () => {
    const place = storage()
    opened(place).change({ name: 'Service desk' })
    const again = opened(place, { start: { ...SAVED, name: 'First line', boards: ['Two'] } })
    again.takeUp()
    expect(again.draft()).toEqual({ ...SAVED, name: 'Service desk', boards: ['Two'] })
    expect([again.saved('name'), again.saved('boards')]).toEqual(['First line', null])
  })

  it('createKeptDraft takes up all of a draft that does not tell what it was typed over', () => {
    for (const base of ['{', 'null', '']) {
      const kept = JSON.stringify({ at: 1000, base, draft: { ...SAVED, name: 'Service desk' } })
      const again = opened(aDraftStorage(new Map([['poolboard.draft.team.help-desk', kept]])))
      again.takeUp()
      expect(again.draft().name).toBe('Service desk')
    }
  })

  it('createKeptDraft drops a draft that waits without what was typed over theirs', () => {
    const place = storage()
    opened(place).change({ isOpen: false })
    const again = opened(place, { start: { ...SAVED, name: 'First line' } })
    again.change({ name: 'Second line' })
    again.drop()
    expect([again.isBehind(), again.draft().name, again.draft().isOpen]).toEqual([false, 'Second line', true])
    expect(opened(place, { start: { ...SAVED, name: 'First line' } }).draft().name).toBe('Second line')
  })

  it('createKeptDraft finds the same changes saved by others, and nothing to keep', () => {
    const place = storage()
    opened(place).change({ name: 'Service desk' })
    const again = opened(place, { start: { ...SAVED, name: 'Service desk' } })
    expect([again.isBehind(), again.restoredAt(), again.isChanged()]).toEqual([false, null, false])
  })

  it('createKeptDraft forgets a draft that is dropped, saved, or typed back', () => {
    for (const end of ['drop', 'forget', 'back'] as const) {
      const place = storage()
      const form = opened(place)
      form.change({ name: 'Service desk' })
      if (end === 'back') form.change({ name: 'Help desk' })
      else form[end]()
      expect(place.texts.size).toBe(0)
    }
  })

  it('createKeptDraft never keeps what is cleaned out', () => {
    const place = storage()
    const form = opened(place)
    form.change({ name: 'Service desk', key: 'secret' })
    expect([...place.texts.values()].join()).not.toContain('secret')
    expect(form.draft().key).toBe('secret')
    expect(opened(place).draft().key).toBe('')
    form.change({ name: 'Help desk' })
    expect([place.texts.size, form.isChanged()]).toEqual([0, true])
  })

  it('createKeptDraft takes nothing that is no draft', () => {
    for (const text of ['', '{', 'null', '3', '{"at":1,"base":"","draft":{"name":3}}']) {
      const place = aDraftStorage(new Map([['poolboard.draft.team.help-desk', text]]))
      expect(opened(place).draft()).toEqual(SAVED)
    }
  })
})
