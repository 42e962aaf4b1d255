import { createRoot, createSignal } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { createLinkClash } from '../../../admin/session/create-link-clash.ts'
import type { SessionState } from '../../../admin/session/create-session.ts'

const USER = { id: 'manager', name: 'manager', role: 'manager', person: null, seesPay: true } as const
const IN: SessionState = { kind: 'in', name: 'manager', user: USER }

function opened(first: string | null) {
  const [state, setState] = createSignal<SessionState>({ kind: 'loading' })
  const [token, setToken] = createSignal(first)
  const isClash = createRoot(() => createLinkClash({ state }, token))
  return { isClash, setState, setToken }
}

describe('createLinkClash', () => {
  it('createLinkClash tells of a link that was opened while somebody is signed in', () => {
    const { isClash, setState } = opened('T1')
    expect(isClash()).toBe(false)
    setState(IN)
    expect(isClash()).toBe(true)
  })

  it('createLinkClash is quiet without a link, and once the link is left', () => {
    const { isClash, setState, setToken } = opened(null)
    setState(IN)
    expect(isClash()).toBe(false)
    setToken('T1')
    expect(isClash()).toBe(true)
    setToken(null)
    expect(isClash()).toBe(false)
  })

  it('createLinkClash is quiet for who signs in by the link, also after signing out for it', () => {
    const { isClash, setState } = opened('T1')
    setState({ kind: 'setup' })
    setState(IN)
    expect(isClash()).toBe(false)
    const other = opened('T1')
    other.setState(IN)
    other.setState({ kind: 'out' })
    other.setState(IN)
    expect(other.isClash()).toBe(false)
  })
})
