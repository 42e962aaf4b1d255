// Runs the tests of core and server, and a start to the first snapshot, on other versions of Node than the one at hand.
// npm brings each binary into a folder that goes afterwards. Not a part of npm test: it takes minutes and the network.
// npm run nodes: 20, 22 and 24. npm run nodes -- 22 test/core: that version, those tests. "start" in their place: no tests.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const words = process.argv.slice(2)
const wanted = words.filter(word => /^\d+$/.test(word))
const versions = wanted.length > 0 ? wanted : ['20', '22', '24']
const paths = words.filter(word => !/^\d+$/.test(word))
const tests = paths.length > 0 ? paths.filter(path => path !== 'start') : ['test/core', 'test/server']

/** Ends the run where the binary does not come: nothing was tried then. */
function fetchNode(folder, version) {
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `node@${version}`]
  const { status } = spawnSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status === 0) return join(folder, 'node_modules/node/bin/node')
  throw new Error(`npm brought no Node ${version} (code ${status}).`)
}

function runTests(node) {
  if (tests.length === 0) return 'not asked for'
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'node', ...tests]
  const { status } = spawnSync(node, args, { cwd: root, stdio: 'inherit' })
  return status === 0 ? 'pass' : `fail (code ${status})`
}

/** A start on an empty folder with the demo: how long until the first snapshot, and that the end is clean. */
async function runStart(node, folder) {
  const env = { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', SOURCE: 'demo', LOG_LEVEL: 'error' }
  const begun = performance.now()
  const child = spawn(node, [join(root, 'dist/server/main.js')], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = new Promise(resolve => child.once('close', resolve))
  try {
    const port = await Promise.race([portOf(child), closed])
    const base = `http://127.0.0.1:${port}`
    const health = await fetch(`${base}/healthz`)
    if (!health.ok) return `fail (/healthz answers ${health.status})`
    const snapshot = await firstSnapshot(base)
    const took = Math.round(performance.now() - begun)
    child.kill('SIGTERM')
    const code = await closed
    return code === 0 && snapshot ? `pass, first snapshot after ${took} ms` : `fail (it ended with ${code})`
  } finally {
    child.kill('SIGKILL')
  }
}

const portOf = child =>
  new Promise(resolve => {
    let text = ''
    child.stdout.on('data', part => {
      text += part
      const found = /http:\/\/[^\s/]+:(\d+)/.exec(text)
      if (found) resolve(found[1])
    })
  })

/** False after half a minute without one. The first snapshot is there once the source has been read. */
async function firstSnapshot(base) {
  const until = performance.now() + 30_000
  while (performance.now() < until) {
    const answer = await fetch(`${base}/readyz`, { headers: { Accept: 'application/json' } })
    const { ready, sources } = await answer.json()
    if (ready && sources.length > 0 && sources.every(({ age }) => age !== null)) return true
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  return false
}

// What is tried is what stands here now, not what was built last.
const { status } = spawnSync(process.execPath, [join(root, 'server/cli/prepare.mjs'), 'build'], {
  stdio: 'inherit',
})
if (status !== 0) process.exit(1)

const rows = []
for (const version of versions) {
  const folder = mkdtempSync(join(tmpdir(), `poolboard-node-${version}-`))
  try {
    const node = fetchNode(folder, version)
    const exact = String(spawnSync(node, ['--version']).stdout).trim()
    rows.push({ node: exact, start: await runStart(node, folder), tests: runTests(node) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
console.table(rows)
process.exitCode = rows.some(row => `${row.start}${row.tests}`.includes('fail')) ? 1 : 0
