import { createServer } from 'node:http'
import express from 'express'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backupApi } from '../../../server/http/backup-api.ts'
import { errors } from '../../../server/http/errors.ts'
import { listening } from '../../../server/listening.ts'
import { httpCall } from '../../helpers/http-call.ts'

const KEY = 'a-key-of-this-start-and-no-other'

/** The routes alone, where commands at the machine have a key or have none. */
async function startRoutes(localKey: string | undefined) {
  const made: boolean[] = []
  const told: unknown[] = []
  const router = backupApi({
    ...{ localKey, damage: () => [], damageSeen: async () => {}, hasFolder: () => false },
    ...{ state: async () => ({ folder: null, files: [] }), write: async () => '' },
    async made(secrets) {
      made.push(secrets)
      return { name: 'one.json.gz', bytes: Buffer.from('packed') }
    },
    async tell(by, after) {
      told.push([by.who, after])
    },
  })
  const server = createServer(
    express().use(
      router,
      errors(() => {}),
    ),
  )
  onTestFinished(() => void server.close())
  const port = await listening(server, 0, '127.0.0.1')
  const status = async (query: string) => (await httpCall(port, { path: `/backup/local?${query}` })).status
  return { status, made, told }
}

describe('backupApi', () => {
  it('backupApi gives nothing for a key that is not the whole key, and takes no secrets along unless asked', async () => {
    const { status, made, told } = await startRoutes(KEY)
    for (const key of ['', 'a', KEY.slice(0, -1), `${KEY}x`, KEY.toUpperCase()])
      expect(await status(`key=${key}&secrets=yes`)).toBe(401)
    expect([made, told]).toEqual([[], []])
    for (const more of ['', '&secrets=no', '&secrets=yes'])
      expect(await status(`key=${KEY}${more}`)).toBe(200)
    expect(made).toEqual([false, false, true])
    expect(told[2]).toEqual(['command line', { file: 'one.json.gz', secrets: true }])
  })

  it('backupApi gives nothing for any key where commands have none', async () => {
    const { status, made } = await startRoutes(undefined)
    for (const key of ['', 'undefined', KEY]) expect(await status(`key=${key}`)).toBe(401)
    expect(made).toEqual([])
  })
})
