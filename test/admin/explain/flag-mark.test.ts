import { describe, expect, it } from 'vitest'
import { flagText } from '../../../admin/explain/flag-mark.tsx'

describe('flagText', () => {
  it.each([
    [{ state: 'open', reason: null }, 'Flagged'],
    [{ state: 'left-out', reason: null }, 'Left out'],
    [{ state: 'kept', reason: 'It was ours.' }, 'Kept: It was ours.'],
  ] as const)('flagText of %j is %s', (flag, text) => {
    expect(flagText(flag)).toBe(text)
  })
})
