import { describe, expect, it } from 'vitest'
import { plain, strong, unit } from '../../core/snapshot/piece.ts'
import { Said } from '../../display/said.tsx'
import { rendered } from '../helpers/rendered.ts'

describe('Said', () => {
  it('Said sets strong pieces bold and plain ones as they are', () => {
    const html = rendered(() => <Said pieces={[strong('61'), plain(' happy in a row')]} />)
    expect(html).toBe('<b>61</b> happy in a row')
  })

  it('Said sets units small, with a space on both sides', () => {
    const pieces = [plain('4'), unit('h'), plain('19'), unit('min')]
    expect(rendered(() => <Said pieces={pieces} />)).toBe('4<small> h</small> 19<small> min</small>')
  })

  it('Said of nothing is nothing', () => {
    expect(rendered(() => <Said pieces={[]} />)).toBe('')
  })

  it('Said escapes what a source says', () => {
    expect(rendered(() => <Said pieces={[plain('<script>')]} />)).not.toContain('<script>')
  })
})
