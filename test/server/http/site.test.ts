import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { httpCall } from '../../helpers/http-call.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'

describe('site', () => {
  it('site answers ok at /healthz', async () => {
    const { port } = await startTestServer()
    expect(await httpCall(port, { path: '/healthz' })).toMatchObject({ status: 200, text: 'ok' })
  })

  it('site leads from / to the wall', async () => {
    const { port } = await startTestServer()
    const answer = await httpCall(port, { path: '/' })
    expect(answer).toMatchObject({ status: 302, headers: { location: '/display/' } })
  })

  it('site sends pages that are always fresh and hashed files that are kept', async () => {
    const { port } = await startTestServer()
    for (const page of ['display', 'admin']) {
      const index = await httpCall(port, { path: `/${page}/` })
      expect(index).toMatchObject({ status: 200, text: `<title>${page}</title>` })
      expect(index.headers['cache-control']).toBe('no-store')
      const script = await httpCall(port, { path: `/${page}/assets/index-abc123.js` })
      expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    }
  })

  it("site sends the wall's page also where a screen is calibrated", async () => {
    const { port } = await startTestServer()
    const page = await httpCall(port, { path: '/display/calibrate' })
    expect(page).toMatchObject({ status: 200, text: '<title>display</title>' })
    expect(page.headers['cache-control']).toBe('no-store')
  })

  it("site sends the wall's worker always fresh", async () => {
    const { port, folder } = await startTestServer()
    await writeFile(join(folder, 'display/worker.js'), '// worker')
    const worker = await httpCall(port, { path: '/display/worker.js' })
    expect(worker).toMatchObject({ status: 200, text: '// worker' })
    expect(worker.headers['cache-control']).toBe('no-store')
    expect(worker.headers['content-type']).toContain('text/javascript')
  })

  it.each(['/admin/answers', '/admin/hours/2026', '/explain/help-desk/mttr?key=a'])(
    'site sends the desk at %s, always fresh',
    async path => {
      const { port } = await startTestServer()
      const answer = await httpCall(port, { path })
      expect(answer).toMatchObject({ status: 200, text: '<title>admin</title>' })
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.headers['content-type']).toContain('text/html')
    },
  )

  it('site has no page in the place of a file of the desk that is gone', async () => {
    const { port } = await startTestServer()
    expect(await httpCall(port, { path: '/admin/assets/index-old999.js' })).toMatchObject({ status: 404 })
    expect(await httpCall(port, { path: '/admin/answers', method: 'POST' })).toMatchObject({ status: 404 })
  })

  it('site says what to do when the pages are not built', async () => {
    const { port, folder } = await startTestServer()
    for (const page of ['display', 'admin']) await rm(join(folder, page), { recursive: true })
    for (const path of ['/display/', '/admin/answers', '/explain/help-desk/mttr'])
      expect(await httpCall(port, { path })).toMatchObject({
        status: 404,
        text: expect.stringContaining('npm run build'),
      })
  })

  it('site gives every answer a policy that allows no inline script and no frame', async () => {
    const { port } = await startTestServer()
    for (const path of ['/display/', '/healthz', '/nothing', '/api/v1/snapshot', '/admin/']) {
      const { headers } = await httpCall(port, { path, headers: { host: 'evil.example' } })
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(policy).not.toContain('upgrade-insecure-requests')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-powered-by']).toBeUndefined()
    }
  })

  it.each(['/nothing', '/display/nothing.js', '/display/..%2f..%2fdata%2fsettings.json', '/api/v1/nothing'])(
    'site finds nothing at %s',
    async path => {
      const { port, cookie } = await startTestServer()
      const { status, text } = await httpCall(port, { path, headers: cookie })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(text).not.toContain('revision')
    },
  )
})
