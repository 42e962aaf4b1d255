import type { Server } from 'node:http'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errors } from '../../../server/http/errors.ts'
import { httpCall } from '../../helpers/http-call.ts'

const reported: unknown[] = []
let server: Server
let port = 0

beforeAll(async () => {
  const app = express()
  const failures: { [path: string]: unknown } = {
    '/ours': new Error('secret of ours'),
    '/theirs': Object.assign(new Error('Too long.'), { status: 413 }),
    '/text': 'a text',
  }
  app.use(request => {
    throw failures[request.path]
  })
  app.use(errors(error => reported.push(error)))
  server = app.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})

afterAll(() => void server.close())

describe('errors', () => {
  it('errors tells the caller of a mistake of the caller, and reports nothing', async () => {
    const { status, text } = await httpCall(port, { path: '/theirs' })
    expect([status, JSON.parse(text)]).toEqual([413, { problems: [{ path: '', message: 'Too long.' }] }])
    expect(reported).toEqual([])
  })

  it.each(['/ours', '/text'])('errors keeps the text of a mistake of ours inside (%s)', async path => {
    const { status, text } = await httpCall(port, { path })
    expect([status, JSON.parse(text)]).toEqual([500, { problems: [{ path: '', message: 'Internal error' }] }])
    expect(String(reported.pop())).toMatch(/secret of ours|a text/)
  })
})
