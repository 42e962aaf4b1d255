import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connectWiseDraft, connectWiseSettings, withClass } from '../../../admin/sources/connectwise-draft.ts'
import type { ConnectWiseSettings } from '../../../core/model/connection.ts'

const saved: ConnectWiseSettings = {
  ...{ site: 'eu.myconnectwise.net', company: 'acme', clientId: '1f0c' },
  ...{ boards: ['Help Desk'], agreementTypes: null, revenue: 'agreements', cycles: { Monthly: 1 } },
  classes: { 'Help Desk/On hold': 'waiting-vendor' },
  ...{ alertSources: ['RMM'], internalCompanies: ['Acme', 'Acme2'] },
  survey: { survey: 3, question: 8, positive: ['Great'], neutral: [] },
}
const problemsOf = (draft: Parameters<typeof connectWiseSettings>[0]) => {
  const read = connectWiseSettings(draft)
  return read.ok ? [] : read.problems.map(({ path }) => path)
}

describe('connectWiseDraft', () => {
  it('connectWiseDraft knows the clouds by their hosts, and any other host as an own server', () => {
    expect(connectWiseDraft(saved)).toMatchObject({ server: 'eu', host: '', cycles: { Monthly: '1' } })
    const own = connectWiseDraft({ ...saved, site: 'cw.example.com:8443' })
    expect(own).toMatchObject({ server: 'own', host: 'cw.example.com:8443' })
  })

  it('connectWiseDraft begins a first connection with everything read and no survey', () => {
    expect(connectWiseDraft(null)).toMatchObject({ server: 'na', boards: null, survey: null, company: '' })
  })
})

describe('connectWiseSettings', () => {
  const words = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ]{0,8}[A-Za-z0-9]$/)
  const names = fc.uniqueArray(words, { minLength: 1, maxLength: 4 })

  it('connectWiseSettings gives back what the draft was made from', () => {
    const settings = fc.record({
      site: fc.constantFrom('na.myconnectwise.net', 'au.myconnectwise.net', 'cw.example.com', 'host:8443'),
      ...{ company: words, clientId: words, boards: fc.option(names), agreementTypes: fc.option(names) },
      revenue: fc.constantFrom('invoices' as const, 'agreements' as const),
      cycles: fc.dictionary(words, fc.constantFrom(0.5, 1, 3, 12, 120)),
      classes: fc.dictionary(words, fc.constantFrom('active' as const, 'closed' as const)),
      ...{ alertSources: names, internalCompanies: names, survey: fc.constant(saved.survey) },
    })
    fc.assert(
      fc.property(settings, value => {
        expect(connectWiseSettings(connectWiseDraft(value))).toEqual({ ok: true, value })
      }),
    )
  })

  it('connectWiseSettings names every field that is missing', () => {
    expect(problemsOf(connectWiseDraft(null))).toEqual(['company', 'clientId'])
    const own = { ...connectWiseDraft(saved), server: 'own' as const, host: ' ' }
    expect(problemsOf(own)).toEqual(['site'])
  })

  it('connectWiseSettings refuses a choice of nothing: no board, or a survey without a good answer', () => {
    const draft = { ...connectWiseDraft(saved), boards: [], agreementTypes: [] }
    expect(problemsOf(draft)).toEqual(['boards', 'agreementTypes'])
    const survey = { survey: 3, question: 8, positive: [], neutral: ['OK'] }
    expect(problemsOf({ ...connectWiseDraft(saved), survey })).toEqual(['survey.positive'])
  })

  it('connectWiseSettings reads months with a point or a comma, leaves empty ones out and refuses the rest', () => {
    const draft = connectWiseDraft(saved)
    const read = connectWiseSettings({ ...draft, cycles: { Monthly: ' 1 ', Weekly: '0,25', Odd: '' } })
    expect(read.ok && read.value.cycles).toEqual({ Monthly: 1, Weekly: 0.25 })
    const bad = { Monthly: '0', Yearly: '121', Odd: 'twelve', Minus: '-3' }
    expect(problemsOf({ ...draft, cycles: bad })).toEqual([
      ...['cycles.Monthly', 'cycles.Yearly', 'cycles.Odd', 'cycles.Minus'],
    ])
  })
})

describe('withClass', () => {
  it('withClass keeps only what differs from what the board says', () => {
    const one = withClass({}, 'Help Desk/On hold', 'waiting-vendor', 'waiting-customer')
    expect(one).toEqual({ 'Help Desk/On hold': 'waiting-vendor' })
    expect(withClass(one, 'Help Desk/On hold', 'waiting-customer', 'waiting-customer')).toEqual({})
  })
})
