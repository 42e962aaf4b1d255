import { describe, expect, it } from 'vitest'
import { GATES_FORM } from '../../../admin/goals/gates-form.ts'
import { pointsForm } from '../../../admin/goals/points-form.ts'
import { rampForm } from '../../../admin/goals/ramp-form.ts'
import { SPEECH } from '../../helpers/sample-plan.ts'

const messages = (result: { ok: boolean; problems?: readonly { message: string }[] }) =>
  result.problems?.map(({ message }) => message)

describe('pointsForm', () => {
  it('pointsForm reads one point a line and gives its text back', () => {
    const text = '96% pays 50%\n98% pays 100%\n99.5% pays 125%'
    const read = pointsForm('share').parse(text, SPEECH)
    expect(read).toMatchObject({ ok: true, value: [{ pays: 5_000 }, { pays: 10_000 }, { pays: 12_500 }] })
    expect(read.ok && pointsForm('share').show(read.value, SPEECH)).toBe(text)
  })

  it('pointsForm names the line that cannot be read', () => {
    const read = pointsForm('time').parse('6 h pays 50%\n\n5 h', SPEECH)
    expect(messages(read)).toEqual(['Line 3: Write a value and what it pays, like 98% pays 50%.'])
  })

  it('pointsForm of nothing is no point', () => {
    expect(pointsForm('days').parse(' \n', SPEECH)).toEqual({ ok: true, value: [] })
  })
})

describe('rampForm', () => {
  it('rampForm reads a target for each month and gives its text back, in order', () => {
    const read = rampForm('share').parse('2027-01: 98%\n2026-12 97%', SPEECH)
    expect(read.ok && read.value).toEqual({
      '2026-12': { num: 97, den: 100 },
      '2027-01': { num: 98, den: 100 },
    })
    expect(read.ok && rampForm('share').show(read.value, SPEECH)).toBe('2026-12: 97%\n2027-01: 98%')
  })

  it('rampForm keeps the clock of a time apart from the colon of a month', () => {
    expect(rampForm('time').parse('2026-12:4:30', SPEECH)).toEqual({
      ok: true,
      value: { '2026-12': { num: 16_200_000, den: 1 } },
    })
  })

  it('rampForm refuses a month that is none, and one that is there twice', () => {
    expect(rampForm('days').parse('2026-13: 40', SPEECH).ok).toBe(false)
    expect(messages(rampForm('days').parse('2026-12: 40\n2026-12: 41', SPEECH))).toEqual([
      '2026-12 has two targets. Keep one.',
    ])
  })
})

describe('GATES_FORM', () => {
  it('GATES_FORM reads how many of which goals and gives its text back', () => {
    const read = GATES_FORM.parse('at least 2 of resolution time, Satisfaction', SPEECH)
    expect(read).toEqual({ ok: true, value: [{ n: 2, of: ['mttr', 'csat'] }] })
    expect(read.ok && GATES_FORM.show(read.value, SPEECH)).toBe('2 of Resolution time, Satisfaction')
  })

  it('GATES_FORM names a goal that nobody knows', () => {
    expect(messages(GATES_FORM.parse('1 of Happiness', SPEECH))).toEqual(['No goal is called Happiness.'])
  })
})
