import { createRoot } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { createWhatIf } from '../../../admin/projection/create-what-if.ts'
import { SPEECH } from '../../helpers/speech.ts'

const controls = () => createRoot(() => createWhatIf(() => SPEECH))

describe('createWhatIf', () => {
  it('createWhatIf supposes what a slider says and what is typed, exactly', () => {
    const of = controls()
    of.suppose('csat', { num: 987, den: 1000 })
    of.type('mttr', '4 h 30 min')
    expect(of.text('csat')).toBe('98.7%')
    expect(of.supposed()).toEqual({ csat: { num: 987, den: 1000 }, mttr: { num: 16_200_000, den: 1 } })
  })

  it('createWhatIf supposes nothing of a text that it cannot read, and says what to write', () => {
    const of = controls()
    of.type('csat', 'all of them')
    expect(of.supposed()).toEqual({})
    expect(of.problem('csat')).toBe('Write a percentage like 98.5%.')
    expect(of.isTouched()).toBe(true)
  })

  it('createWhatIf goes back to now with an empty field once it is left, and all at once', () => {
    const of = controls()
    of.type('csat', '')
    expect([of.text('csat'), of.problem('csat')]).toEqual(['', null])
    of.leave('csat')
    expect(of.text('csat')).toBe(null)
    of.type('mttr', '3 h')
    of.leave('mttr')
    expect(of.text('mttr')).toBe('3 h')
    of.reset()
    expect([of.supposed(), of.isTouched()]).toEqual([{}, false])
  })
})
