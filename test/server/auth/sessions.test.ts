import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { User } from '../../../core/model/auth-state.ts'
import { HOUR, MINUTE } from '../../../core/model/units.ts'
import { createSessions } from '../../../server/auth/sessions.ts'
import { openDoor } from '../../helpers/open-door.ts'

const USER: User = { id: 'manager', name: 'manager', role: 'manager' }

async function open(folder?: string) {
  const door = await openDoor(folder === undefined ? {} : { folder })
  const { file, clock } = door
  const sessions = createSessions({ file, now: () => clock.now, report: error => door.reports.push(error) })
  return { ...door, ...sessions }
}

describe('createSessions', () => {
  it('createSessions knows a browser again by its id, and nobody by another', async () => {
    const { begin, use } = await open()
    const id = await begin(USER, null)
    expect(id).toMatch(/^[\w-]{43}$/)
    expect(use(id)).toEqual(USER)
    for (const other of [null, '', id.slice(1), `${id}a`]) expect(use(other)).toBe(null)
  })

  it('createSessions keeps no id in the file, and its sessions over a restart', async () => {
    const { begin, folder } = await open()
    const id = await begin(USER, null)
    expect(await readFile(join(folder, 'auth.json'), 'utf8')).not.toContain(id)
    expect((await open(folder)).use(id)).toEqual(USER)
  })

  it('createSessions ends one that was idle for thirty minutes', async () => {
    const { begin, use, pass } = await open()
    const id = await begin(USER, null)
    pass(30 * MINUTE - 1)
    expect(use(id)).toEqual(USER)
    pass(30 * MINUTE - 1)
    expect(use(id)).toEqual(USER)
    pass(30 * MINUTE)
    expect(use(id)).toBe(null)
  })

  it('createSessions ends one after twelve hours, however busy', async () => {
    const { begin, use, pass } = await open()
    const id = await begin(USER, null)
    for (let time = 0; time < 12 * HOUR; time += 20 * MINUTE) {
      expect(use(id)).toEqual(USER)
      pass(20 * MINUTE)
    }
    expect(use(id)).toBe(null)
  })

  it('createSessions does not take a look for a visit', async () => {
    const { begin, peek, pass } = await open()
    const id = await begin(USER, null)
    pass(20 * MINUTE)
    expect(peek(id)).toEqual(USER)
    pass(10 * MINUTE)
    expect(peek(id)).toBe(null)
  })

  it('createSessions gives a browser a new id and ends the one it came with', async () => {
    const { begin, use } = await open()
    const first = await begin(USER, null)
    const second = await begin(USER, first)
    expect(second).not.toBe(first)
    expect([use(first), use(second)]).toEqual([null, USER])
  })

  it('createSessions never takes over an id that a browser brings', async () => {
    const { begin, use } = await open()
    const planted = 'A'.repeat(43)
    expect(await begin(USER, planted)).not.toBe(planted)
    expect(use(planted)).toBe(null)
  })

  it('createSessions ends one session and leaves the others', async () => {
    const { begin, end, use } = await open()
    const [one, two] = [await begin(USER, null), await begin(USER, null)]
    await end(one)
    expect([use(one), use(two)]).toEqual([null, USER])
  })

  it('createSessions writes a visit down at most once a minute, and the file forgets the dead', async () => {
    const { begin, use, pass, file } = await open()
    const id = await begin(USER, null)
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
    await begin(USER, null)
    expect(file.data().sessions).toHaveLength(1)
  })
})
