import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { plantedProject } from '../../helpers/planted-project.ts'

let project: ReturnType<typeof plantedProject>
beforeEach(() => {
  project = plantedProject()
})
afterEach(() => project.remove())

const oldNode = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '20.18.9' } })`

it('prepare builds every group on a fresh clone, says so in one line on stderr and runs the server', async () => {
  const { code, out, err } = await project.run(['start', '--port', '1'])
  expect(code).toBe(0)
  expect(err).toBe('poolboard: building display, admin, server\n')
  expect(out).toBe('main --port 1\n')
  expect(JSON.parse(project.read('dist/build.json'))).toEqual({
    build: expect.stringMatching(/^[0-9a-f]{12}$/),
  })
})

it('prepare is quiet when nothing is needed, and hands the rest of the line to the named program', async () => {
  await project.run(['build'])
  expect(await project.run(['run', 'report', '--json'])).toEqual({
    code: 0,
    out: 'report --json\n',
    err: '',
  })
})

it('prepare builds only the groups whose files changed, and the build gets another name', async () => {
  await project.run(['build'])
  const before = project.read('dist/build.json')
  project.write('display/b.tsx', 'b2')
  expect((await project.run(['build'])).err).toBe('poolboard: building display\n')
  expect(project.read('dist/build.json')).not.toBe(before)
  project.write('bench/new.ts', '')
  expect((await project.run(['build'])).err).toBe('poolboard: building server\n')
  project.write('core/a.ts', 'a2')
  expect((await project.run(['build'])).err).toBe('poolboard: building display, admin, server\n')
})

it('prepare builds again what was deleted', async () => {
  await project.run(['build'])
  project.remove('dist/admin')
  expect((await project.run(['build'])).err).toBe('poolboard: building admin\n')
})

it('prepare shows the reason of a failed build, ends with one sentence and tries again the next time', async () => {
  project.write('core/broken', '')
  const { code, out, err } = await project.run(['run', 'report'])
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toContain('a reason\n')
  expect(err).toMatch(/\npoolboard: the build of display failed with code 1; the reason stands above\.\n$/)
  project.remove('core/broken')
  expect((await project.run(['run', 'report'])).out).toBe('report\n')
})

it('prepare installs when a package of the lock file is missing or has another version', async () => {
  await project.run(['build'])
  project.write('node_modules/.package-lock.json', '{"packages":{"node_modules/x":{"version":"0.9.0"}}}')
  expect((await project.run(['build'])).err).toBe('poolboard: installing packages (npm ci)\n')
  expect((await project.run(['build'])).err).toBe('')
  expect(project.read('npm.log')).toBe('ci\n')
})

it('prepare does without packages for development and for other machines, except for tests', async () => {
  const packages = { 'node_modules/x': { version: '1.0.0' } }
  const dev = { 'node_modules/y': { version: '1.0.0', dev: true } }
  const other = { 'node_modules/z': { version: '1.0.0', optional: true } }
  project.write('package-lock.json', JSON.stringify({ packages: { ...packages, ...dev, ...other } }))
  await project.run(['build'])
  expect(() => project.read('npm.log')).toThrow('ENOENT')
  await project.run(['test'])
  expect(project.read('npm.log')).toBe('ci --include=dev\n')
})

it('prepare ends with one sentence and code 1 when npm cannot install', async () => {
  project.remove('node_modules/.package-lock.json')
  const { code, err } = await project.run(['start'], { OFFLINE: '1' })
  expect(code).toBe(1)
  expect(err).toMatch(
    /no network\npoolboard: the packages could not be installed: npm ci ended with code 7\.\n$/,
  )
})

it('prepare refuses an old Node and an unknown request with one sentence and code 2', async () => {
  expect(await project.run(['start'], {}, ['--import', oldNode])).toEqual({
    code: 2,
    out: '',
    err: 'poolboard: Node 20.19 or newer is needed, this is Node 20.18.9.\n',
  })
  expect((await project.run([])).code).toBe(2)
  expect((await project.run(['run'])).code).toBe(2)
  const unknown = await project.run(['run', 'nothing'])
  expect(unknown.code).toBe(2)
  expect(unknown.err).toMatch(/\npoolboard: there is nothing to run by the name nothing\.\n$/)
})

/** A build that hangs; `gone` once its process has ended. */
async function hangingBuild(shell = false) {
  project.write('core/hang', '')
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const child = project.start(['build'], { CALL: String((server.address() as AddressInfo).port) }, [], shell)
  const [socket] = (await once(server, 'connection')) as [Socket]
  const gone = new Promise(resolve => socket.on('error', () => {}).on('close', resolve))
  return { child, gone: gone.then(() => server.close()) }
}

it.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('prepare ends its child too when it gets %s', async (signal, code) => {
  const { child, gone } = await hangingBuild()
  child.kill(signal)
  expect(await once(child, 'exit')).toEqual([code, null])
  await gone
})

it('prepare ends when the shell that npm started it in is killed', async () => {
  const { child, gone } = await hangingBuild(true)
  child.kill('SIGTERM')
  await gone
})
