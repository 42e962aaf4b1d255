import { describe, expect, it } from 'vitest'
import { HOUR } from '../../../core/model/units.ts'
import { from, openDoor, PASSWORD } from '../../helpers/open-door.ts'

const BY = { who: 'manager', address: '10.0.0.1' }

async function open() {
  const opened = await openDoor()
  await opened.setPassword()
  const { users, sessions } = opened.door
  const { id } = await users.add(BY, { name: 'Ann', role: 'lead', person: null, seesPay: false })
  const there = { address: '10.0.0.2', id: null, agent: 'Firefox' }
  const ann = await opened.signIn.setUp((await users.invite(BY, id)).token, PASSWORD, there)
  const boss = await opened.signIn.signIn({ name: 'manager', password: PASSWORD }, from('10.0.0.1'))
  if (ann.kind !== 'in' || boss.kind !== 'in') throw new Error('not let in')
  return { ...opened, sessions, ann, boss }
}

describe('createSessionDesk', () => {
  it('createSessionDesk shows a manager every session, and others their own', async () => {
    const { sessions, ann, boss } = await open()
    const all = sessions.list(boss.user, from('10.0.0.1', boss.id))
    expect(all.map(({ user, isThis }) => [user.name, isThis])).toEqual([
      ['manager', true],
      ['Ann', false],
    ])
    const own = sessions.list(ann.user, from('10.0.0.2', ann.id))
    expect(own).toMatchObject([{ address: '10.0.0.2', agent: 'Firefox', isThis: true }])
    expect(JSON.stringify(all)).not.toContain(ann.id)
  })

  it('createSessionDesk lets a manager end any, others their own only, and writes it down', async () => {
    const { sessions, ann, boss, signIn, acts } = await open()
    const [ours, theirs] = sessions.list(boss.user, from('10.0.0.1', boss.id))
    const as = from('10.0.0.2', ann.id)
    await expect(sessions.end(ann.user, as, ours?.id ?? '')).rejects.toMatchObject({ status: 404 })
    await sessions.end(boss.user, from('10.0.0.1', boss.id), theirs?.id ?? '')
    expect([signIn.peek(ann.id), signIn.peek(boss.id)?.name]).toEqual([null, 'manager'])
    expect((await acts())[0]).toBe('session-ended')
  })

  it('createSessionDesk does not show what has run out', async () => {
    const { sessions, boss, pass } = await open()
    pass(HOUR)
    expect(sessions.list(boss.user, from('10.0.0.1', boss.id))).toEqual([])
  })
})
