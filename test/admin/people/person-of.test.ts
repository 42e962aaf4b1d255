import { describe, expect, it } from 'vitest'
import { newPerson, personDraft, savedRow } from '../../../admin/people/person-draft.ts'
import { idOf, personOf } from '../../../admin/people/person-of.ts'
import { spellsText } from '../../../admin/people/spells-text.ts'
import type { Person } from '../../../core/model/person.ts'
import { basisPoints, cents } from '../../../core/model/units.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'

const dana: Person = {
  ...{ id: 'dana', name: 'Dana', memberId: null },
  spells: [
    { team: 'help-desk', from: '2025-03-01', to: '2026-11-15', fte: basisPoints(10_000), weight: 1 },
    { team: 'sales', from: '2026-11-16', to: null, fte: basisPoints(8_050), weight: 2 },
  ],
  leave: [{ from: '2026-11-02', to: '2026-11-06' }],
  pay: [{ from: '2025-03-01', base: cents(420_000) }],
  months: { '2026-11': { hours: 16_025, overtimeHours: null, earnings: cents(455_000) } },
}
const paths = (draft: ReturnType<typeof personDraft>) => {
  const read = personOf(draft, sampleSpeech)
  return read.ok ? [] : read.problems.map(({ path }) => path)
}

describe('personOf', () => {
  it('personOf gives back what personDraft holds', () => {
    expect(personOf(personDraft(dana, sampleSpeech), sampleSpeech)).toEqual({ ok: true, value: dana })
  })

  it('personOf tells every field that cannot be read, once', () => {
    const draft = personDraft(dana, sampleSpeech)
    expect(
      paths({
        ...draft,
        name: '',
        spells: [{ team: 'help-desk', from: '', to: '', fte: 'half', weight: '1' }],
        pay: [{ from: '2026-01-01', base: 'much' }],
        months: [{ month: '2026-11', hours: '160.255', overtimeHours: '', earnings: '' }],
      }).sort(),
    ).toEqual(['months.2026-11.hours', 'name', 'pay.0.base', 'spells.0.from', 'spells.0.fte'])
  })

  it('personOf says which parts of full time it takes', () => {
    const said = (fte: string) => {
      const spells = [{ team: 'help-desk', from: '2026-11-01', to: '', fte, weight: '1' }]
      const read = personOf({ ...personDraft(dana, sampleSpeech), spells }, sampleSpeech)
      return read.ok ? [] : read.problems.map(({ message }) => message)
    }
    const wrong = ['Write a share from 0% to 100%, with at most two decimals.']
    expect(['-50%', '150%', '33.333%', 'half'].map(said)).toEqual([wrong, wrong, wrong, wrong])
    expect(['0%', '100%', '33.33%'].map(said)).toEqual([[], [], []])
  })

  it('personOf refuses a month that is there twice', () => {
    const month = { month: '2026-11', hours: '', overtimeHours: '', earnings: '' }
    const draft = { ...newPerson('help-desk', '2026-11-24'), id: 'x', name: 'X' }
    expect(paths({ ...draft, months: [month, month] })).toEqual(['months.2026-11.month'])
  })
})

describe('savedRow', () => {
  const { leave } = personDraft(
    {
      ...dana,
      leave: [
        { from: '2026-11-02', to: '2026-11-06' },
        { from: '2026-12-01', to: null },
      ],
    },
    sampleSpeech,
  )

  it('savedRow finds what is saved of a row when one above it is removed, and when its own dates are changed', () => {
    const [kept] = leave.slice(1)
    expect(kept && savedRow(leave, kept)).toBe(leave[1])
    expect(kept && savedRow(leave, Object.assign({}, kept, { from: '2026-11-02' }))).toBe(leave[1])
  })

  it('savedRow of a new row, and of one that others removed, is nothing', () => {
    expect(savedRow(leave, {})).toBeUndefined()
    expect(savedRow([], leave[0] ?? {})).toBeUndefined()
  })

  it('savedRow finds the only time of a new person, which is no change', () => {
    const { spells } = newPerson('help-desk', '2026-11-24')
    expect(spells.map(spell => savedRow(spells, spell))).toEqual(spells)
  })
})

describe('idOf', () => {
  it('idOf makes an id of a name, another where it is taken, and one of any name', () => {
    expect(idOf('Dana R\u00e9yes', [])).toBe('dana-reyes')
    expect(idOf('Dana', ['dana', 'dana-2'])).toBe('dana-3')
    expect(idOf('\u738b', [])).toBe('person')
  })
})

describe('spellsText', () => {
  it('spellsText tells the running time first, with part time', () => {
    expect(spellsText(dana.spells, team => team, sampleSpeech)).toEqual([
      'sales since Nov 16, 2026, 80.5% of full time',
      'help-desk Mar 1, 2025 to Nov 15, 2026',
    ])
  })
})
