import { createRoot, createSignal } from 'solid-js'
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../../core/model/metric-figure.ts'
import { createStir } from '../../../display/motion/create-stir.ts'

/** A panel that begins with a verdict. */
const panel = (first: Verdict) =>
  createRoot(dispose => {
    const [verdict, judge] = createSignal(first)
    return { ...createStir(verdict), judge, dispose }
  })

describe('createStir', () => {
  it('createStir is calm at the start, whatever the verdict', () => {
    const { stir, dispose } = panel('holding')
    expect(stir()).toBeNull()
    dispose()
  })

  it('createStir breathes at a flip, glows at one to Holding, and is calm again once told that it ended', () => {
    const { stir, judge, ended, dispose } = panel('holding')
    judge('at-risk')
    expect(stir()).toBe('breath')
    ended('breath')
    expect(stir()).toBeNull()
    judge('holding')
    expect(stir()).toBe('glow')
    ended('breath')
    expect(stir()).toBe('glow')
    ended('glow')
    expect(stir()).toBeNull()
    dispose()
  })

  it('createStir takes the glow back where the verdict flips back, or is withheld', () => {
    const { stir, judge, dispose } = panel('missing')
    judge('holding')
    judge('missing')
    expect(stir()).toBe('breath')
    judge('holding')
    judge('not-known')
    expect(stir()).toBeNull()
    dispose()
  })

  it('createStir does not take a verdict that comes back as it was for a flip', () => {
    const { stir, judge, dispose } = panel('not-known')
    judge('holding')
    expect(stir()).toBeNull()
    judge('not-known')
    judge('holding')
    expect(stir()).toBeNull()
    judge('not-known')
    judge('missing')
    expect(stir()).toBe('breath')
    dispose()
  })
})
