import { describe, expect, it } from 'vitest'
import { channelBody, channelDraft, minutesOf } from '../../../admin/messages/channel-draft.ts'
import { aChannel } from '../../helpers/a-message.ts'

describe('channelBody', () => {
  it('channelBody of an untouched draft changes nothing and sends no address', () => {
    const channel = aChannel({ quiet: { from: 1110, to: 420, weekends: false }, teams: ['help-desk'] })
    const { id, sealed, isPlain, ...same } = channel
    expect(channelBody(channelDraft(channel), false)).toEqual({ ok: true, value: same })
  })

  it('channelBody of a new mail channel splits the receivers', () => {
    const typed = {
      kind: 'mail',
      name: ' Leads ',
      host: 'smtp.example.com',
      sender: 'a@example.com',
    } as const
    const body = channelBody(
      { ...channelDraft(null), ...typed, receivers: 'b@example.com\nc@example.com' },
      true,
    )
    expect(body).toMatchObject({
      ok: true,
      value: { name: 'Leads', address: { port: 587, to: ['b@example.com', 'c@example.com'] } },
    })
  })

  it('channelBody says everything that is missing, at its place', () => {
    const wrong = { name: ' ', events: [], allTeams: false, teams: [], isQuiet: true, from: '25:00' }
    const body = channelBody({ ...channelDraft(null), ...wrong }, true)
    expect(body.ok ? [] : body.problems.map(({ path }) => path)).toEqual(['from', 'name', 'events', 'teams'])
  })
})

describe('minutesOf', () => {
  it('minutesOf reads a time of the day, and null else', () => {
    expect(['0:00', '18:30', '23:59', '24:00', '7', ''].map(minutesOf)).toEqual([
      0,
      1110,
      1439,
      null,
      null,
      null,
    ])
  })
})
