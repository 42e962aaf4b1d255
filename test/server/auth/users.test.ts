import { describe, expect, it } from 'vitest'
import type { UserDraft } from '../../../core/model/auth-bodies.ts'
import { DAY } from '../../../core/model/units.ts'
import { StaleRevision } from '../../../server/store/store-error.ts'
import { from, MORNING, openDoor, PASSWORD } from '../../helpers/open-door.ts'

const BY = { who: 'manager', address: '10.0.0.1' }
const HERE = from('10.0.0.1')
const ANN: UserDraft = { name: 'Ann', role: 'technician', person: 'ann', seesPay: false }
const MANAGER: UserDraft = { name: 'manager', role: 'manager', person: null, seesPay: true }

async function open() {
  const opened = await openDoor()
  await opened.setPassword()
  const { users } = opened.door
  const enter = (name: string, password = PASSWORD) => opened.signIn.signIn({ name, password }, HERE)
  return { ...opened, users, enter }
}

describe('createUsers', () => {
  it('createUsers lets somebody new in by a link that works once and for seven days', async () => {
    const { users, enter, signIn, pass } = await open()
    const { id } = await users.add(BY, ANN)
    expect(await enter('Ann')).toEqual({ kind: 'wrong' })
    const late = await users.invite(BY, id)
    expect(late.until).toBe(MORNING + 7 * DAY)
    pass(7 * DAY)
    expect(await signIn.setUp(late.token, PASSWORD, HERE)).toEqual({ kind: 'used' })
    const { token } = await users.invite(BY, id)
    expect((await signIn.linkOwner(token))?.name).toBe('Ann')
    expect(await signIn.setUp(token, PASSWORD, HERE)).toMatchObject({
      kind: 'in',
      user: { id, role: 'technician' },
    })
    expect(await signIn.setUp(token, 'another of four words', HERE)).toEqual({ kind: 'used' })
    expect(await enter(' aNN ')).toMatchObject({ kind: 'in', user: { person: 'ann' } })
    expect(await enter('manager')).toMatchObject({ kind: 'in', user: { role: 'manager' } })
  })

  it('createUsers replaces a link by the next one', async () => {
    const { users, signIn } = await open()
    const { id } = await users.add(BY, ANN)
    const [first, second] = [await users.invite(BY, id), await users.invite(BY, id)]
    expect(await signIn.linkOwner(first.token)).toBe(null)
    expect((await signIn.linkOwner(second.token))?.id).toBe(id)
  })

  it('createUsers tells nobody by time or words which names there are', async () => {
    const { users, enter, hasher } = await open()
    await users.add(BY, ANN)
    hasher.verified.length = 0
    const kinds = [await enter('Ann', 'x'), await enter('Bob', 'x'), await enter('manager', 'x')]
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['wrong']))
    expect(hasher.verified).toEqual([null, null, expect.stringMatching(/^fast:/)])
  })

  it('createUsers never lets the last manager go, as whom or by whom', async () => {
    const { users, signIn } = await open()
    const { id } = await users.add(BY, { ...MANAGER, name: 'Second' })
    await expect(users.remove(BY, 'manager')).rejects.toMatchObject({ status: 409 })
    await expect(users.change(BY, 'manager', 0, { ...MANAGER, role: 'lead' })).rejects.toMatchObject({
      path: 'role',
    })
    await signIn.setUp((await users.invite(BY, id)).token, PASSWORD, HERE)
    await users.change(BY, 'manager', 0, { ...MANAGER, role: 'lead' })
    await expect(users.remove(BY, id)).rejects.toMatchObject({ status: 409 })
    await users.remove(BY, 'manager')
    expect(users.list().map(({ name }) => name)).toEqual(['Second'])
  })

  it('createUsers ends the sessions of who is removed, and changes a role at once', async () => {
    const { users, signIn } = await open()
    const { id } = await users.add(BY, ANN)
    const entered = await signIn.setUp((await users.invite(BY, id)).token, PASSWORD, HERE)
    const session = entered.kind === 'in' ? entered.id : null
    await users.change(BY, id, 0, { ...ANN, role: 'lead' })
    expect(signIn.use(session)?.role).toBe('lead')
    await users.remove(BY, id)
    expect(signIn.use(session)).toBe(null)
  })

  it('createUsers wants every name and every person once, and the newest revision', async () => {
    const { users } = await open()
    const { id } = await users.add(BY, ANN)
    await expect(users.add(BY, { ...ANN, name: ' MANAGER', person: null })).rejects.toMatchObject({
      path: 'name',
    })
    await expect(users.add(BY, { ...ANN, name: 'Bea' })).rejects.toMatchObject({ path: 'person' })
    await users.change(BY, id, 0, { ...ANN, name: 'Anna' })
    await expect(users.change(BY, id, 0, ANN)).rejects.toThrow(StaleRevision)
    await expect(users.change(BY, 'nobody', 0, ANN)).rejects.toMatchObject({ status: 404 })
  })

  it('createUsers writes down what it does, and no secret', async () => {
    const { users, audit } = await open()
    const { id } = await users.add(BY, ANN)
    const { token } = await users.invite(BY, id)
    await users.remove(BY, id)
    const { entries } = await audit.read(1, '')
    expect(entries.map(({ what }) => what)).toEqual(['user-removed', 'user-invited', 'user'])
    expect(entries[0]).toMatchObject({ before: { id, ...ANN }, after: null })
    expect(JSON.stringify(entries)).not.toContain(token)
  })
})
