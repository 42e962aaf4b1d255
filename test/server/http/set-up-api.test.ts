import { describe, expect, it } from 'vitest'
import { realDesk } from '../../helpers/real-desk.ts'
import { NOON } from '../../helpers/start-test-server.ts'

const SET_UP = 'teams/help-desk/set-up'
const LATER = { step: 'revenue', word: 'After the quarter' }

describe('setUpApi', () => {
  it('setUpApi puts a step off with a word, and takes it up again', async () => {
    const { ask, store } = await realDesk({})
    expect(await ask(SET_UP, 'PUT', { revision: 0, ...LATER })).toMatchObject({ status: 200 })
    const said = { ...LATER, team: 'help-desk', author: 'manager', at: NOON }
    expect((await ask(SET_UP)).json).toMatchObject({ revision: 1, words: [said] })
    await ask(SET_UP, 'PUT', { revision: 1, step: 'revenue', word: 'Next week' })
    expect((await ask(SET_UP)).json.words).toEqual([{ ...said, word: 'Next week' }])
    await ask(SET_UP, 'PUT', { revision: 2, step: 'revenue', word: null })
    expect((await ask(SET_UP)).json.words).toEqual([])
    const { entries } = await store.audit.read(1, '')
    expect(entries.map(({ what }) => what)).toEqual(['set-up', 'set-up', 'set-up'])
    expect(entries[0]).toMatchObject({ before: { word: 'Next week' }, after: null })
  })

  it('setUpApi refuses an old revision, no word, a step that there is not, and a team that there is not', async () => {
    const { ask } = await realDesk({})
    expect((await ask(SET_UP, 'PUT', { revision: 7, ...LATER })).status).toBe(409)
    expect((await ask(SET_UP, 'PUT', { revision: 0, step: 'revenue', word: ' ' })).status).toBe(422)
    expect((await ask(SET_UP, 'PUT', { revision: 0, step: 'lunch', word: 'Later' })).status).toBe(422)
    expect((await ask('teams/sales/set-up')).status).toBe(404)
  })
})
