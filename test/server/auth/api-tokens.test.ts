import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HOUR } from '../../../core/model/units.ts'
import { MORNING, openDoor } from '../../helpers/open-door.ts'

const BY = { who: 'manager', address: '10.0.0.1' }

describe('createApiTokens', () => {
  it('createApiTokens knows a program by its token, as somebody who may read without pay', async () => {
    const { door, folder } = await openDoor()
    const { token } = await door.tokens.make(BY, 'Home')
    expect(token).toMatch(/^pb_[\w-]{43}$/)
    expect(door.tokens.use(`Bearer ${token}`)).toMatchObject({ name: 'Home', role: 'lead', seesPay: false })
    for (const other of [
      undefined,
      '',
      token,
      `Basic ${token}`,
      `Bearer ${token}x`,
      `Bearer pb_${'a'.repeat(43)}`,
    ])
      expect(door.tokens.use(other)).toBe(null)
    expect(await readFile(join(folder, 'auth.json'), 'utf8')).not.toContain(token)
    expect(await readFile(join(folder, 'audit.jsonl'), 'utf8')).not.toContain(token)
  })

  it('createApiTokens ends one and leaves the others', async () => {
    const { door, acts } = await openDoor()
    const [one, two] = [await door.tokens.make(BY, 'One'), await door.tokens.make(BY, 'Two')]
    await door.tokens.end(BY, one.id)
    expect([one, two].map(({ token }) => door.tokens.use(`Bearer ${token}`)?.name)).toEqual([
      undefined,
      'Two',
    ])
    await expect(door.tokens.end(BY, one.id)).rejects.toMatchObject({ status: 404 })
    expect(await acts()).toEqual(['token-ended', 'token', 'token'])
  })

  it('createApiTokens writes down at most once an hour that one was used', async () => {
    const { door, file, pass } = await openDoor()
    const { token } = await door.tokens.make(BY, 'Home')
    const use = async () => {
      door.tokens.use(`Bearer ${token}`)
      await file.settled()
      return door.tokens.list()[0]?.lastUsed
    }
    expect(await use()).toBe(MORNING)
    pass(HOUR - 1)
    expect(await use()).toBe(MORNING)
    pass(1)
    expect(await use()).toBe(MORNING + HOUR)
  })
})
