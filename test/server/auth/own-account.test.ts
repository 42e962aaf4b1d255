import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../../core/model/units.ts'
import type { User } from '../../../core/model/user.ts'
import { AuthProblem } from '../../../server/auth/auth-problem.ts'
import { appCode } from '../../helpers/app-code.ts'
import { from, openDoor, PASSWORD } from '../../helpers/open-door.ts'

const HERE = from('10.0.0.1')
const ME: User = { id: 'manager', name: 'manager', role: 'manager', person: null, seesPay: true }
const ASKED = { name: 'manager', password: PASSWORD }

/** A door with codes on, and what an app shows. */
async function withCodes() {
  const door = await openDoor()
  await door.setPassword()
  const { own } = door.door
  const { secret, url } = await own.beginTotp(ME, HERE, PASSWORD)
  const code = () => appCode(secret, door.clock.now)
  const recovery = await own.confirmTotp(ME, HERE, code())
  return { ...door, own, secret, url, code, recovery }
}

describe('createOwnAccount', () => {
  it('createOwnAccount asks for no code until one was right', async () => {
    const { door, setPassword, signIn } = await openDoor()
    await setPassword()
    await door.own.beginTotp(ME, HERE, PASSWORD)
    expect(door.own.totp(ME)).toEqual({ isOn: false, recovery: 0 })
    await expect(door.own.confirmTotp(ME, HERE, '000000x')).rejects.toMatchObject({ path: 'code' })
    expect(await signIn.signIn(ASKED, HERE)).toMatchObject({ kind: 'in' })
  })

  it('createOwnAccount lets nobody in without a code then, and each code once', async () => {
    const { signIn, code, pass, acts } = await withCodes()
    const first = code()
    expect(await signIn.signIn(ASKED, HERE)).toEqual({ kind: 'code' })
    expect(await signIn.signIn({ ...ASKED, code: first }, HERE)).toEqual({ kind: 'code-wrong' })
    pass(MINUTE)
    const next = { ...ASKED, code: code() }
    const both = await Promise.all([signIn.signIn(next, HERE), signIn.signIn(next, HERE)])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['code-wrong', 'in'])
    expect(await acts()).toEqual(expect.arrayContaining(['totp-on', 'sign-in', 'sign-in-failed']))
  })

  it('createOwnAccount keeps the secret of an app sealed', async () => {
    const { folder, secret } = await withCodes()
    const text = await readFile(join(folder, 'auth.json'), 'utf8')
    expect(text).toContain('"sealed"')
    expect(text).not.toContain(secret)
  })

  it('createOwnAccount lets somebody in by a recovery code when the key file is gone, and by no other code', async () => {
    const first = await withCodes()
    await rm(first.keyFile)
    const { signIn, warnings, pass } = await openDoor({ folder: first.folder })
    pass(MINUTE)
    expect(warnings.join()).toContain('does not open the codes at sign-in of manager')
    expect(await signIn.signIn({ ...ASKED, code: first.code() }, HERE)).toEqual({ kind: 'code-lost' })
    expect(await signIn.signIn({ ...ASKED, code: first.recovery[0]! }, HERE)).toMatchObject({ kind: 'in' })
    expect(await signIn.signIn({ ...ASKED, code: first.recovery[0]! }, HERE)).toEqual({ kind: 'code-lost' })
  })

  it('createOwnAccount asks for the password before the code: a code alone tells nothing', async () => {
    const { signIn, code, pass } = await withCodes()
    pass(MINUTE)
    const asked = { name: 'manager', password: 'not the password', code: code() }
    expect(await signIn.signIn(asked, HERE)).toEqual({ kind: 'wrong' })
    expect(await signIn.signIn({ ...ASKED, code: code() }, HERE)).toMatchObject({ kind: 'in' })
  })

  it('createOwnAccount counts wrong codes as wrong passwords', async () => {
    const { signIn } = await withCodes()
    for (let n = 0; n < 5; n++) await signIn.signIn({ ...ASKED, code: 'aaaaaa' }, HERE)
    expect(await signIn.signIn(ASKED, HERE)).toMatchObject({ kind: 'wait' })
  })

  it('createOwnAccount lets a recovery code in once, and counts what is left', async () => {
    const { signIn, recovery, own, acts } = await withCodes()
    const asked = { ...ASKED, code: recovery[3]! }
    expect(await signIn.signIn(asked, HERE)).toMatchObject({ kind: 'in' })
    expect(own.totp(ME)).toEqual({ isOn: true, recovery: 9 })
    expect((await acts())[0]).toBe('recovery-code-used')
    expect(await signIn.signIn(asked, HERE)).toEqual({ kind: 'code-wrong' })
  })

  it('createOwnAccount turns codes off with the password only, and does not replace them while on', async () => {
    const { own, signIn } = await withCodes()
    await expect(own.beginTotp(ME, HERE, PASSWORD)).rejects.toMatchObject({ status: 409 })
    await expect(own.endTotp(ME, HERE, 'guess')).rejects.toMatchObject({ path: 'password' })
    await own.endTotp(ME, HERE, PASSWORD)
    expect(await signIn.signIn(ASKED, HERE)).toMatchObject({ kind: 'in' })
  })

  it('createOwnAccount changes the password with the old one, and ends the other sessions', async () => {
    const { door, setPassword, signIn, acts } = await openDoor()
    await setPassword()
    const [one, two] = [await signIn.signIn(ASKED, HERE), await signIn.signIn(ASKED, HERE)]
    const [here, there] = [one, two].map(each => (each.kind === 'in' ? each.id : null))
    const change = (old: string, next: string) =>
      door.own.changePassword(ME, from('10.0.0.1', here ?? null), old, next)
    await expect(change('guess', 'another of four words')).rejects.toThrow(AuthProblem)
    await expect(change(PASSWORD, 'short')).rejects.toMatchObject({ path: 'next' })
    await change(PASSWORD, 'another of four words')
    expect([here, there].map(id => signIn.peek(id ?? null)?.name)).toEqual(['manager', undefined])
    expect(await signIn.signIn(ASKED, HERE)).toEqual({ kind: 'wrong' })
    expect((await acts()).slice(0, 2)).toEqual(['sign-in-failed', 'password-changed'])
  })

  it('createOwnAccount counts its wrong passwords together with those at sign-in', async () => {
    const { door, setPassword } = await openDoor()
    await setPassword()
    for (let n = 0; n < 5; n++) await door.own.endTotp(ME, HERE, `guess ${n}`).catch(() => {})
    await expect(door.own.endTotp(ME, HERE, PASSWORD)).rejects.toMatchObject({ status: 429 })
    expect(await door.signIn.signIn(ASKED, HERE)).toMatchObject({ kind: 'wait' })
  })
})
