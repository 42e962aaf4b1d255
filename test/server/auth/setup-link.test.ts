import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { invited, openSetup, resetPassword, setupLink } from '../../../server/auth/setup-link.ts'
import { from, MORNING, openDoor, PASSWORD } from '../../helpers/open-door.ts'

describe('openSetup', () => {
  it('openSetup makes a token of 256 bits and keeps only its hash', async () => {
    const { file, folder } = await openDoor()
    const token = (await openSetup(file))!
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(invited(file.data(), token, MORNING)?.id).toBe('manager')
    expect(await readFile(join(folder, 'auth.json'), 'utf8')).not.toContain(token)
  })

  it('openSetup replaces the token of the start before', async () => {
    const { file } = await openDoor()
    const [first, second] = [(await openSetup(file))!, (await openSetup(file))!]
    expect([first, second].map(token => invited(file.data(), token, MORNING)?.id)).toEqual([
      undefined,
      'manager',
    ])
  })

  it('openSetup has nothing to do once a password is set', async () => {
    const { file, setPassword } = await openDoor()
    await setPassword()
    expect(await openSetup(file)).toBe(null)
  })
})

describe('resetPassword', () => {
  it('resetPassword forgets the password, ends every session and opens a new link', async () => {
    const { file, setPassword, signIn } = await openDoor()
    await setPassword()
    const outcome = await signIn.signIn({ password: PASSWORD }, from('10.0.0.1'))
    const token = await resetPassword(file)
    expect(outcome.kind === 'in' && signIn.peek(outcome.id)).toBe(null)
    expect(await signIn.signIn({ password: PASSWORD }, from('10.0.0.1'))).toEqual({ kind: 'wrong' })
    expect(invited(file.data(), token, MORNING)?.id).toBe('manager')
  })

  it('resetPassword by another process holds for a running server too', async () => {
    const { folder, setPassword, signIn } = await openDoor()
    await setPassword()
    expect(await signIn.needsSetup()).toBe(false)
    const token = await resetPassword((await openDoor({ folder })).file)
    expect(await signIn.needsSetup()).toBe(true)
    expect(await signIn.signIn({ password: PASSWORD }, from('10.0.0.1'))).toEqual({ kind: 'wrong' })
    expect(await signIn.setUp(token, PASSWORD, from('10.0.0.1'))).toMatchObject({ kind: 'in' })
  })
})

describe('resetPassword of a named manager', () => {
  it('resetPassword forgets the codes and the password of the one it names, and of nobody else', async () => {
    const { door, file, setPassword, signIn } = await openDoor()
    await setPassword()
    const by = { who: 'manager', address: '10.0.0.1' }
    const ann = await door.users.add(by, { name: 'Ann', role: 'manager', person: null, seesPay: true })
    await signIn.setUp((await door.users.invite(by, ann.id)).token, PASSWORD, from('10.0.0.1'))
    const token = await resetPassword(file, ' ann')
    expect((await signIn.linkOwner(token))?.id).toBe(ann.id)
    const enter = async (name: string) =>
      (await signIn.signIn({ name, password: PASSWORD }, from('10.0.0.1'))).kind
    expect([await enter('Ann'), await enter('manager')]).toEqual(['wrong', 'in'])
    await expect(resetPassword(file, 'Bob')).rejects.toThrow('There is no manager of the name Bob.')
    expect(await openSetup(file)).toBe(null)
  })
})

describe('setupLink', () => {
  it('setupLink puts the token where no request carries it', () => {
    const url = new URL(setupLink('http://localhost:4000', 'abc'))
    expect([url.pathname, url.search, url.hash]).toEqual(['/admin/', '', '#setup=abc'])
  })
})
