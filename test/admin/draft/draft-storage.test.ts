import { describe, expect, it } from 'vitest'
import {
  claimDrafts,
  draftNames,
  dropDrafts,
  keepDraft,
  readDraft,
} from '../../../admin/draft/draft-storage.ts'

/** A browser's storage in memory: its keys are its own properties. */
function storage(): Storage {
  const methods = {
    getItem: (key: string) => (place as Record<string, string>)[key] ?? null,
    setItem: (key: string, text: string) => void Object.assign(place, { [key]: text }),
    removeItem: (key: string) => void Reflect.deleteProperty(place, key),
  }
  const place = Object.create(methods) as Storage
  return place
}

const REFUSING = {
  getItem: () => {
    throw new Error('forbidden')
  },
  setItem: () => {
    throw new Error('full')
  },
  removeItem: () => {
    throw new Error('forbidden')
  },
} as unknown as Storage

describe('keepDraft', () => {
  it('keepDraft keeps a draft for readDraft, under its name alone, until it is null', () => {
    const place = storage()
    keepDraft(place, 'hours.help-desk', { week: 1 })
    expect(readDraft(place, 'hours.help-desk')).toEqual({ week: 1 })
    expect(readDraft(place, 'hours.billing')).toBeNull()
    keepDraft(place, 'hours.help-desk', null)
    expect(readDraft(place, 'hours.help-desk')).toBeNull()
  })

  it('keepDraft and the others work with a storage that refuses', () => {
    expect(() => keepDraft(REFUSING, 'hours', {})).not.toThrow()
    expect(readDraft(REFUSING, 'hours')).toBeNull()
    expect(() => claimDrafts(REFUSING, 'kim')).not.toThrow()
  })
})

describe('draftNames', () => {
  it('draftNames lists what begins with a word, without it', () => {
    const place = storage()
    keepDraft(place, 'person.new', {})
    keepDraft(place, 'person.ada', {})
    keepDraft(place, 'team.help-desk', {})
    expect([...draftNames(place, 'person.')].sort()).toEqual(['ada', 'new'])
    expect(draftNames(place, 'channel.')).toEqual([])
  })
})

describe('dropDrafts', () => {
  it('dropDrafts forgets every draft and nothing else', () => {
    const place = storage()
    keepDraft(place, 'person.new', {})
    place.setItem('poolboard.team', 'help-desk')
    dropDrafts(place)
    expect(Object.keys(place)).toEqual(['poolboard.team'])
  })
})

describe('claimDrafts', () => {
  it('claimDrafts leaves a user their drafts, and forgets those of somebody else', () => {
    const place = storage()
    claimDrafts(place, 'kim')
    keepDraft(place, 'person.new', {})
    claimDrafts(place, 'kim')
    expect(draftNames(place, 'person.')).toEqual(['new'])
    claimDrafts(place, 'sam')
    expect(draftNames(place, 'person.')).toEqual([])
  })
})
