import { describe, expect, it } from 'vitest'
import { openSteps, setUpSteps } from '../../../admin/set-up/set-up-steps.ts'
import { SET_UP_STEPS, type SetUpFacts, type SetUpStep } from '../../../core/model/set-up.ts'
import { instant } from '../../../core/model/units.ts'
import type { Speech } from '../../../core/snapshot/format.ts'

const SPEECH: Speech = { locale: 'en-US', currency: 'USD', zone: 'Europe/Berlin', now: instant(0) }
const NOTHING: SetUpFacts = {
  ...{ revision: 0, demo: null, source: null, isSourceFixed: false, goals: null, words: [] },
  team: { name: 'Help desk', zone: 'America/New_York', isAsInstalled: true },
  people: { count: 0, noPay: 0 },
  revenue: { confirmed: null, given: null, known: null },
  displays: { paired: 0, isOpen: false },
}
const DONE: SetUpFacts = {
  ...NOTHING,
  team: { name: 'Service', zone: 'Europe/Berlin', isAsInstalled: false },
  source: { label: 'tickets.csv', isRead: true, problem: null },
  goals: { count: 3, effective: '2026-10', isRate: true },
  people: { count: 2, noPay: 1 },
  revenue: { confirmed: '2026-10', given: null, known: '2026-10' },
  displays: { paired: 1, isOpen: false },
}

const steps = (facts: Partial<SetUpFacts>, of: SetUpFacts = NOTHING) =>
  setUpSteps({ ...of, ...facts }, '2026-10', SPEECH)
const line = (step: SetUpStep, facts: Partial<SetUpFacts>, of?: SetUpFacts) => {
  const found = steps(facts, of).find(each => each.step === step)
  if (!found) throw new Error('no such step')
  return found
}

describe('setUpSteps', () => {
  it('setUpSteps has every step once, in order, each with what to do and where', () => {
    const lines = steps({})
    expect(lines.map(({ step }) => step)).toEqual(SET_UP_STEPS)
    for (const { isDone, text, acts } of lines) {
      expect([isDone, text === '', acts.length > 0]).toEqual([false, false, true])
      for (const { path } of acts) expect(path).toMatch(/^\/admin\/[a-z]+\?(month=2026-10&)?to=/)
    }
  })

  it('setUpSteps has all of them done where everything is there', () => {
    expect(steps({}, DONE).every(({ isDone, word }) => isDone && word === null)).toBe(true)
    expect(line('people', {}, DONE).text).toBe('2 people share in the pool. 1 without a base pay.')
    expect(line('display', {}, DONE).text).toBe('1 screen is paired.')
  })

  it('setUpSteps takes goals as installed for done once somebody says that they are right', () => {
    const said = { team: 'help-desk', step: 'goals', author: 'Ann', at: instant(0) } as const
    const right = line('goals', { words: [{ ...said, word: 'Right as it is' }] })
    expect(right).toMatchObject({ isDone: true, word: null })
    expect(right.text).toContain('Right as it is, says Ann.')
    expect(line('goals', { words: [{ ...said, word: 'Next week' }] }).isDone).toBe(false)
  })

  it('setUpSteps does not deny the people and the revenue of the demo', () => {
    const demo = { sentence: 'It holds the demo.', obstacle: null }
    expect(line('people', { demo }).text).toContain('There are no people of your own yet.')
    expect(line('revenue', { demo }).text).toContain('There is no revenue of your own yet.')
  })

  it('setUpSteps takes a connected source for done once it has answered, and tells why it has not', () => {
    const source = { label: 'tickets.csv', isRead: false, problem: null }
    expect(line('source', { source })).toMatchObject({
      ...{ isDone: false, text: 'tickets.csv is connected. It has not answered yet.' },
    })
    const failed = { ...source, problem: 'The file is empty.' }
    expect(line('source', { source: failed }).text).toBe('tickets.csv is connected. The file is empty.')
    expect(line('source', { isSourceFixed: true }).text).toContain('The variable SOURCE keeps the demo.')
  })

  it('setUpSteps takes revenue for done that is confirmed, given by a source, or not needed', () => {
    const none = NOTHING.revenue
    expect(line('revenue', { revenue: { ...none, known: '2026-10' } })).toMatchObject({
      ...{ isDone: false, text: 'The revenue of October 2026 is entered and not confirmed.' },
    })
    expect(line('revenue', { revenue: { ...none, given: '2026-10' } }).isDone).toBe(true)
    expect(line('revenue', { goals: { count: 1, effective: '2026-10', isRate: false } }).isDone).toBe(true)
    expect(line('revenue', { goals: { count: 1, effective: '2026-10', isRate: true } }).isDone).toBe(false)
  })

  it('setUpSteps takes the display for done where every screen may look', () => {
    expect(line('display', { displays: { paired: 0, isOpen: true } })).toMatchObject({
      ...{ isDone: true, text: 'Every screen may show the wall.' },
    })
  })

  it('setUpSteps takes the team for done once somebody said that it is right as it is', () => {
    const word = {
      team: 'help-desk',
      step: 'team',
      word: 'Right as it is',
      author: 'Ann',
      at: instant(0),
    } as const
    expect(line('team', { words: [word] })).toMatchObject({
      ...{ isDone: true, word: null, text: 'Help desk, America/New_York. Right as it is, says Ann.' },
    })
  })

  it('setUpSteps tells what was said of an open step, and forgets it once the step is done', () => {
    const word = {
      team: 'help-desk',
      step: 'people',
      word: 'Later',
      author: 'manager',
      at: instant(0),
    } as const
    expect(line('people', { words: [word] })).toMatchObject({ isDone: false, word })
    expect(line('people', { words: [word] }, DONE)).toMatchObject({ isDone: true, word: null })
  })
})

describe('openSteps', () => {
  it('openSteps counts what is neither done nor put off', () => {
    const words = SET_UP_STEPS.map(step => ({
      ...{ team: 'help-desk', step, word: 'Later', author: 'manager', at: instant(0) },
    }))
    expect(openSteps(steps({}))).toBe(6)
    expect(openSteps(steps({ words: words.slice(0, 2) }))).toBe(4)
    expect(openSteps(steps({ words }))).toBe(0)
    expect(openSteps(steps({}, DONE))).toBe(0)
  })
})
