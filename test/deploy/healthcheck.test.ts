import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'

const text = readFileSync('deploy/Containerfile', 'utf8').replace(/\\\n\s*/g, '')
const [, words = '[]'] = /^HEALTHCHECK .*?CMD (\[.*\])$/m.exec(text) ?? []
const [program, ...args]: readonly string[] = JSON.parse(words)

/** A server that gives this answer to `/healthz`, and 404 to all else. */
async function answering(status: number): Promise<number> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/healthz' ? status : 404).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const checked = (port: number) =>
  new Promise<number | null>(resolve => {
    const env = { PATH: process.env.PATH, PORT: String(port) }
    spawn(process.execPath, args, { env, stdio: 'ignore' }).once('close', resolve)
  })

describe('the health check of deploy/Containerfile', () => {
  it('the health check is Node itself', () => expect([program, args[0]]).toEqual(['node', '-e']))

  it('the health check passes with 200 and fails with another answer, and with none', async () => {
    expect(await checked(await answering(200))).toBe(0)
    expect(await checked(await answering(503))).toBe(1)
    expect(await checked(1)).toBe(1)
  })
})
