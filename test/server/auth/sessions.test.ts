import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../core/model/units.ts'
import type { User } from '../../../core/model/user.ts'
import { tokenHash } from '../../../server/auth/secret-token.ts'
import { createSessions } from '../../../server/auth/sessions.ts'
import { from, openDoor } from '../../helpers/open-door.ts'

const USER: User = { id: 'manager', name: 'manager', role: 'manager', person: null, seesPay: true }

const HERE = from('10.0.0.1')

async function open(folder?: string) {
  const door = await openDoor(folder === undefined ? {} : { folder })
  const { file, clock } = door
  const sessions = createSessions({ file, now: () => clock.now, report: error => door.reports.push(error) })
  return { ...door, ...sessions }
}

describe('createSessions', () => {
  it('createSessions knows a browser again by its id, and nobody by another', async () => {
    const { begin, use } = await open()
    const id = await begin(USER, HERE)
    expect(id).toMatch(/^[\w-]{43}$/)
    expect(use(id)).toEqual(USER)
    for (const other of [null, '', id.slice(1), `${id}a`]) expect(use(other)).toBe(null)
  })

  it('createSessions keeps no id in the file, and its sessions over a restart', async () => {
    const { begin, folder } = await open()
    const id = await begin(USER, HERE)
    expect(await readFile(join(folder, 'auth.json'), 'utf8')).not.toContain(id)
    expect((await open(folder)).use(id)).toEqual(USER)
  })

  it('createSessions ends one that was idle for thirty minutes', async () => {
    const { begin, use, pass } = await open()
    const id = await begin(USER, HERE)
    pass(30 * MINUTE - 1)
    expect(use(id)).toEqual(USER)
    pass(30 * MINUTE - 1)
    expect(use(id)).toEqual(USER)
    pass(30 * MINUTE)
    expect(use(id)).toBe(null)
  })

  it('createSessions ends one after twelve hours, however busy', async () => {
    const { begin, use, pass } = await open()
    const id = await begin(USER, HERE)
    for (let time = 0; time < 12 * HOUR; time += 20 * MINUTE) {
      expect(use(id)).toEqual(USER)
      pass(20 * MINUTE)
    }
    expect(use(id)).toBe(null)
  })

  it('createSessions does not take a look for a visit', async () => {
    const { begin, peek, pass } = await open()
    const id = await begin(USER, HERE)
    pass(20 * MINUTE)
    expect(peek(id)).toEqual(USER)
    pass(10 * MINUTE)
    expect(peek(id)).toBe(null)
  })

  it('createSessions gives a browser a new id and ends the one it came with', async () => {
    const { begin, use } = await open()
    const first = await begin(USER, HERE)
    const second = await begin(USER, { ...HERE, id: first })
    expect(second).not.toBe(first)
    expect([use(first), use(second)]).toEqual([null, USER])
  })

  it('createSessions never takes over an id that a browser brings', async () => {
    const { begin, use } = await open()
    const planted = 'A'.repeat(43)
    expect(await begin(USER, { ...HERE, id: planted })).not.toBe(planted)
    expect(use(planted)).toBe(null)
  })

  it('createSessions ends one session and leaves the others', async () => {
    const { begin, end, use } = await open()
    const [one, two] = [await begin(USER, HERE), await begin(USER, HERE)]
    await end(tokenHash(one))
    expect([use(one), use(two)]).toEqual([null, USER])
  })

  it('createSessions keeps the newest twenty of a person', async () => {
    const { begin, use, file } = await open()
    const ids: string[] = []
    for (let n = 0; n < 22; n++) ids.push(await begin(USER, HERE))
    expect(ids.map(id => use(id) !== null)).toEqual(ids.map((_, n) => n >= 2))
    expect(file.data().sessions).toHaveLength(20)
  })

  it('createSessions writes a visit down at most once a minute, and the file forgets the dead', async () => {
    const { begin, use, pass, file } = await open()
    const id = await begin(USER, HERE)
    const { revision } = file.data()
    pass(MINUTE - 1)
    use(id)
    await file.settled()
    expect(file.data().revision).toBe(revision)
    pass(1)
    use(id)
    use(id)
    await file.settled()
    expect(file.data().revision).toBe(revision + 1)
    pass(HOUR)
    await begin(USER, HERE)
    expect(file.data().sessions).toHaveLength(1)
  })
})
