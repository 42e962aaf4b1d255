import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../../core/model/units.ts'
import { openSetup } from '../../../server/auth/setup-link.ts'
import { StoreError } from '../../../server/store/store-error.ts'
import { from, openDoor, PASSWORD } from '../../helpers/open-door.ts'

const HERE = from('10.0.0.1')

describe('createSignIn', () => {
  it('createSignIn lets the manager in with the password and nobody without', async () => {
    const { signIn, setPassword, acts } = await openDoor()
    await setPassword()
    expect(await signIn.signIn({ password: 'a wall of four wordz' }, HERE)).toEqual({ kind: 'wrong' })
    const outcome = await signIn.signIn({ password: PASSWORD }, HERE)
    expect(outcome).toMatchObject({ kind: 'in', user: { id: 'manager', role: 'manager' } })
    expect(outcome.kind === 'in' && signIn.use(outcome.id)?.name).toBe('manager')
    expect(await acts()).toEqual(['sign-in', 'sign-in-failed'])
  })

  it('createSignIn asks the hasher once whether or not a password is kept', async () => {
    const { signIn, setPassword, hasher } = await openDoor()
    expect(await signIn.signIn({ password: PASSWORD }, HERE)).toEqual({ kind: 'wrong' })
    await setPassword()
    await signIn.signIn({ password: 'wrong' }, HERE)
    expect(hasher.verified).toEqual([null, expect.stringMatching(/^fast:/)])
  })

  it('createSignIn stops a hundred guesses at a time after five', async () => {
    const { signIn, setPassword, hasher, acts, pass } = await openDoor()
    await setPassword()
    const guesses = Array.from({ length: 100 }, (_, n) => signIn.signIn({ password: `guess ${n}` }, HERE))
    const kinds = (await Promise.all(guesses)).map(outcome => outcome.kind)
    expect(kinds.filter(kind => kind === 'wrong')).toHaveLength(5)
    expect(hasher.verified).toHaveLength(5)
    expect(await acts()).toHaveLength(5)
    expect(await signIn.signIn({ password: PASSWORD }, HERE)).toEqual({ kind: 'wait', wait: 15 * MINUTE })
    expect(await signIn.signIn({ password: PASSWORD }, from('10.0.0.2'))).toMatchObject({ kind: 'in' })
    pass(15 * MINUTE)
    expect(await signIn.signIn({ password: PASSWORD }, HERE)).toMatchObject({ kind: 'in' })
  })

  it('createSignIn ends a session for good when its person leaves', async () => {
    const { signIn, setPassword, acts } = await openDoor()
    await setPassword()
    const outcome = await signIn.signIn({ password: PASSWORD }, HERE)
    const id = outcome.kind === 'in' ? outcome.id : null
    await signIn.signOut(from('10.0.0.1', id))
    expect(signIn.use(id)).toBe(null)
    await signIn.signOut(from('10.0.0.1', id))
    expect(await acts()).toEqual(['sign-out', 'sign-in'])
  })

  it('createSignIn sets the password by the link, once, and ends what was open', async () => {
    const { signIn, file, acts, hasher } = await openDoor()
    const token = (await openSetup(file))!
    expect(await signIn.needsSetup()).toBe(true)
    expect(await signIn.setUp('x'.repeat(43), PASSWORD, HERE)).toEqual({ kind: 'used' })
    expect(await signIn.setUp(token, 'short', HERE)).toMatchObject({ kind: 'unfit' })
    expect(await signIn.setUp(token, PASSWORD, HERE)).toMatchObject({ kind: 'in' })
    expect(await signIn.setUp(token, 'another of four words', HERE)).toEqual({ kind: 'used' })
    expect(file.data().users[0]?.password).toBe(await hasher.hash(PASSWORD))
    expect(await signIn.needsSetup()).toBe(false)
    expect(await acts()).toEqual(['password-set'])
  })

  it('createSignIn lets one of two who use the link at the same moment win', async () => {
    const { signIn, file } = await openDoor()
    const token = (await openSetup(file))!
    const both = await Promise.all([1, 2].map(n => signIn.setUp(token, `${PASSWORD} ${n}`, HERE)))
    expect(both.map(outcome => outcome.kind).sort()).toEqual(['in', 'used'])
    expect(file.data().sessions).toHaveLength(1)
  })

  it('createSignIn lets nobody in whose coming cannot be written down', async () => {
    const { signIn, setPassword, folder } = await openDoor()
    await setPassword()
    await rm(join(folder, 'audit.jsonl'), { force: true })
    await mkdir(join(folder, 'audit.jsonl'))
    await expect(signIn.signIn({ password: PASSWORD }, HERE)).rejects.toThrow(StoreError)
  })
})
