import { describe, expect, it } from 'vitest'
import { displaysLine } from '../../../admin/overview/displays-line.ts'

const display = (kind: 'screen' | 'phone', connected: boolean) => ({ kind, connected })

describe('displaysLine', () => {
  it('displaysLine counts the screens that are there out of all', () => {
    expect(displaysLine([display('screen', true), display('screen', false), display('screen', true)])).toBe(
      '2 of 3 live.',
    )
  })

  it('displaysLine does not count phones', () => {
    expect(displaysLine([display('screen', false), display('phone', true)])).toBe('0 of 1 live.')
    expect(displaysLine([display('phone', true)])).toBe('No screen is paired yet.')
  })

  it('displaysLine says so where nothing is paired', () =>
    expect(displaysLine([])).toBe('No screen is paired yet.'))
})
