import { describe, expect, it } from 'vitest'
import { realDesk } from '../../helpers/real-desk.ts'

describe('companyApi', () => {
  it('companyApi saves the name and the language, which the audit and the teams then tell', async () => {
    const { ask, store } = await realDesk({})
    expect((await ask('company')).json).toEqual({ revision: 0, company: '', locale: 'en-US' })
    const body = { revision: 0, company: ' Acme IT ', locale: 'de-CH' }
    expect(await ask('company', 'PUT', body)).toEqual({ status: 200, json: { revision: 1 } })
    expect((await ask('company')).json).toEqual({ revision: 1, company: 'Acme IT', locale: 'de-CH' })
    expect((await ask('teams')).json.company).toBe('Acme IT')
    expect((await ask('teams/help-desk/plan')).json.locale).toBe('de-CH')
    expect((await ask('snapshot')).json.locale).toBe('de-CH')
    expect((await store.audit.read(1, '')).entries).toMatchObject([
      { what: 'company', before: { company: '', locale: 'en-US' }, after: { company: 'Acme IT' } },
    ])
  })

  it('companyApi refuses what was made from an old revision, and saves nothing of it', async () => {
    const { ask } = await realDesk({})
    const body = { revision: 7, company: 'Acme IT', locale: 'en-US' }
    expect(await ask('company', 'PUT', body)).toMatchObject({ status: 409, json: { revision: 0 } })
    expect((await ask('company')).json.company).toBe('')
  })

  it.each([
    ['locale', { company: '', locale: 'english' }],
    ['locale', { company: '', locale: '' }],
    ['locale', { company: '', locale: 'xx-XX' }],
    ['company', { company: 'a'.repeat(61), locale: 'en-US' }],
  ])('companyApi tells what is wrong with the %s of %j', async (path, body) => {
    const { ask } = await realDesk({})
    const { status, json } = await ask('company', 'PUT', { revision: 0, ...body })
    expect(status).toBe(422)
    expect(json.problems.map((each: { path: string }) => each.path)).toContain(path)
  })
})
