import { describe, expect, it } from 'vitest'
import { TypeLadder } from '../../../display/care/type-ladder.tsx'
import { rendered } from '../../helpers/rendered.ts'

describe('TypeLadder', () => {
  it('TypeLadder sets each sample in the size that it names, down to 32 px', () => {
    const html = rendered(() => <TypeLadder />)
    const set = [...html.matchAll(/font-size:\s*([\d.]+)rem/g)].map(([, size]) => Number(size) * 10)
    const named = [...html.matchAll(/<b>(\d+) px/g)].map(([, size]) => Number(size))
    expect(set).toEqual(named)
    expect(Math.min(...named)).toBe(32)
  })

  it('TypeLadder says how to leave', () => {
    expect(rendered(() => <TypeLadder />)).toMatch(/close this page or open <a href="\/display\/">the wall/)
  })
})
