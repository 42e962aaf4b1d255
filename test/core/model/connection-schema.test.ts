import { describe, expect, it } from 'vitest'
import { NO_CONNECTIONS } from '../../../core/model/connection.ts'
import {
  connectionDraftSchema,
  connectionSaveSchema,
  isConnectedSource,
  isKeyed,
  keysSchema,
  parseConnections,
} from '../../../core/model/connection-schema.ts'
import { parsed } from '../../../core/model/settings.ts'
import { CONNECTWISE } from '../../helpers/a-connection.ts'

const save = (body: object) =>
  parsed<{ settings: { site?: string } }>(connectionSaveSchema('connectwise'), body)
const paths = (body: object) => {
  const result = save(body)
  return result.ok ? [] : result.problems.map(({ path }) => path)
}

describe('parseConnections', () => {
  it('parseConnections takes what is kept, and nothing more', () => {
    const kept = { ...NO_CONNECTIONS, connectwise: CONNECTWISE, hook: 'h'.repeat(43) }
    expect(parseConnections(kept)).toEqual({ ok: true, value: kept })
    expect(parseConnections({ ...kept, keys: {} }).ok).toBe(false)
    expect(parseConnections({ ...kept, sealed: { csv: 'v1.x' } }).ok).toBe(false)
  })
})

describe('connectionSaveSchema', () => {
  it.each([
    ['na.myconnectwise.net', 'na.myconnectwise.net'],
    [' https://na.myconnectwise.net/ ', 'na.myconnectwise.net'],
    ['cw.example.com:8443', 'cw.example.com:8443'],
    ['http://127.0.0.1:4100', 'http://127.0.0.1:4100'],
  ])('connectionSaveSchema takes the site %s', (given, kept) => {
    const result = save({ revision: 0, settings: { ...CONNECTWISE, site: given } })
    expect(result.ok && result.value.settings.site).toBe(kept)
  })

  it.each(['', 'na.myconnectwise.net/v4_6_release', 'ftp://host', 'user@host', 'ho st', '-host'])(
    'connectionSaveSchema refuses the site "%s"',
    site => {
      expect(paths({ revision: 0, settings: { ...CONNECTWISE, site } })).toEqual(['settings.site'])
    },
  )

  it('connectionSaveSchema says where each problem is', () => {
    const settings = { ...CONNECTWISE, company: ' ', boards: [], cycles: { Monthly: 0 } }
    expect(paths({ revision: 0, settings, keys: { publicKey: 'x', privateKey: '' } })).toEqual([
      ...['settings.company', 'settings.boards', 'settings.cycles.Monthly', 'keys.privateKey'],
    ])
  })

  it('connectionSaveSchema takes keys, without blanks around them, of sources that have some', () => {
    const keys = { publicKey: ' one\n', privateKey: 'two' }
    expect(save({ revision: 0, settings: CONNECTWISE, keys })).toMatchObject({
      value: { keys: { publicKey: 'one' } },
    })
    const csv = { revision: 0, settings: { path: 'a.csv', scale: null } }
    expect(parsed(connectionSaveSchema('csv'), csv).ok).toBe(true)
    expect(parsed(connectionSaveSchema('csv'), { ...csv, keys: {} }).ok).toBe(false)
  })
})

describe('connectionDraftSchema', () => {
  it('connectionDraftSchema takes nothing, or a part', () => {
    expect(parsed(connectionDraftSchema('connectwise'), {}).ok).toBe(true)
    expect(parsed(connectionDraftSchema('connectwise'), { settings: CONNECTWISE }).ok).toBe(true)
    expect(parsed(connectionDraftSchema('connectwise'), { revision: 0 }).ok).toBe(false)
  })
})

describe('keysSchema', () => {
  it('keysSchema leaves the blanks of a password', () => {
    const keys = { clientId: 'a', clientSecret: 'b', username: ' c ', password: ' d ' }
    expect(parsed(keysSchema('smileback'), keys)).toMatchObject({ value: { username: 'c', password: ' d ' } })
  })
})

describe('isConnectedSource', () => {
  it('isConnectedSource knows the sources by name, and which of them have keys', () => {
    expect(['csv', 'connectwise', 'smileback'].map(isConnectedSource)).toEqual([true, true, true])
    expect(['demo', 'toString', '__proto__', ''].map(isConnectedSource)).toEqual([false, false, false, false])
    expect([isKeyed('csv'), isKeyed('smileback')]).toEqual([false, true])
  })
})
