import { createRoot } from 'solid-js'
import { describe, expect, it } from 'vitest'
import type { Ask } from '../../../admin/create-ask.ts'
import type { Write } from '../../../admin/fetch-answer.ts'
import { createConnection } from '../../../admin/sources/create-connection.ts'
import type { ConnectionsPage, KeysState } from '../../../core/model/connections-page.ts'

const WRONG = 'ConnectWise refuses the keys.'
const check = (ok: boolean) => ({
  ...{ version: null, clock: null },
  areas: [{ id: 'keys', label: 'Keys', ok, sentence: ok ? 'Fine.' : WRONG, remedy: null, optional: false }],
})

function opened(given: { keys?: KeysState; areKeysRight?: boolean; answer?: unknown } = {}) {
  const { keys = 'none', areKeysRight = true, answer = { kind: 'done', value: { revision: 4 } } } = given
  const sent: { path: string; write: Write | undefined }[] = []
  const ask = (async (path: string, write?: Write) => {
    sent.push({ path: path.replace('/api/v1/connections/connectwise', ''), write })
    if (path.endsWith('/check')) return { kind: 'done', value: check(areKeysRight) }
    return path.endsWith('/facts') ? { kind: 'done', value: { boards: [] } } : answer
  }) as Ask
  const page: ConnectionsPage = {
    ...{ revision: 3, fixed: false, csv: null, connectwise: null, smileback: null, hook: null },
    ...{ keys: { connectwise: keys, smileback: 'none' }, leaveDemo: null, sources: [] },
  }
  const held = new Map<string, string>()
  const storage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  }
  const form = createRoot(() => createConnection({ source: 'connectwise', page, ask, storage }))
  const fill = () => {
    form.change({ company: 'acme', clientId: '1f0c' })
    form.changeKey('publicKey', 'public')
    form.changeKey('privateKey', 'private')
  }
  return { form, sent, held, fill }
}

describe('createConnection', () => {
  it('createConnection sends nothing while a field is empty, and says so at each', async () => {
    const { form, sent } = opened()
    expect(await form.save(false)).toEqual({ kind: 'invalid' })
    expect(await form.test()).toBeNull()
    expect(sent).toEqual([])
    expect(form.problem('company')).toBe('Write the company id that people sign in with.')
    expect(form.problem('keys.privateKey')).toBe('Enter it. It is stored encrypted.')
    form.change({ company: 'acme' })
    expect(form.problems()).toEqual([])
  })

  it('createConnection asks for what can be chosen only after keys that work', async () => {
    const good = opened()
    good.fill()
    await good.form.test()
    expect(good.sent.map(({ path }) => path)).toEqual(['/check', '/facts'])
    expect(good.form.facts()).toEqual({ boards: [] })
    const bad = opened({ areKeysRight: false })
    bad.fill()
    await bad.form.test()
    expect(bad.sent.map(({ path }) => path)).toEqual(['/check'])
    expect(bad.form.problem('keys.privateKey')).toBe(WRONG)
    expect(bad.form.problem('keys.publicKey')).toBeNull()
  })

  it('createConnection forgets what a test said of keys once others are typed', async () => {
    const { form, fill } = opened({ areKeysRight: false })
    fill()
    await form.test()
    form.changeKey('privateKey', 'another')
    expect(form.problem('keys.privateKey')).toBeNull()
    expect(form.check()).toBeNull()
  })

  it('createConnection shows no test of keys that were changed while it ran', async () => {
    const { form, fill } = opened({ areKeysRight: false })
    fill()
    const tested = form.test()
    form.changeKey('privateKey', 'another')
    await tested
    expect([form.check(), form.busy(), form.problem('keys.privateKey')]).toEqual([null, null, null])
  })

  it('createConnection saves from the revision of its page, keys only where some were typed', async () => {
    const { form, sent, fill } = opened()
    fill()
    expect(await form.save(true)).toEqual({ kind: 'saved' })
    expect(sent[0]?.write).toMatchObject({
      method: 'PUT',
      body: { revision: 3, leaveDemo: true, keys: { publicKey: 'public', privateKey: 'private' } },
    })
    const kept = opened({ keys: 'set' })
    kept.form.change({ company: 'acme', clientId: '1f0c' })
    expect(await kept.form.save(false)).toEqual({ kind: 'saved' })
    expect(Object.keys(kept.sent[0]?.write?.body as object)).toEqual(['settings', 'revision'])
  })

  it('createConnection keeps what was typed over a reload, never a key, and forgets it once it is saved', async () => {
    const { form, held, fill } = opened()
    fill()
    expect([...held.values()].join()).toContain('acme')
    expect([...held.values()].join()).not.toContain('private')
    await form.save(false)
    expect(held.size).toBe(0)
  })

  it('createConnection puts what the server refuses at its field, and keeps the draft', async () => {
    const problems = [
      { path: 'settings.site', message: 'a host like na.myconnectwise.net' },
      { path: 'leaveDemo', message: 'Months of the demo were closed.' },
    ]
    const { form, held, fill } = opened({ answer: { kind: 'invalid', problems } })
    fill()
    expect(await form.save(false)).toEqual({ kind: 'invalid' })
    expect(form.problem('site')).toBe('A host like na.myconnectwise.net.')
    expect(form.general().map(({ path }) => path)).toEqual(['leaveDemo'])
    expect(held.size).toBe(1)
  })

  it('createConnection tells of somebody else who saved first', async () => {
    const { form, fill } = opened({ answer: { kind: 'conflict' } })
    fill()
    expect(await form.save(false)).toEqual({ kind: 'conflict' })
  })
})
