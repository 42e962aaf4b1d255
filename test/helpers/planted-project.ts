import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Stands in for vite: writes what it is asked to build, breaks on `core/broken`, and hangs on `core/hang`. */
const VITE = `
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
const mode = process.argv[process.argv.indexOf('--mode') + 1]
console.log('much talk')
appendFileSync('built.log', mode + '\\n')
if (existsSync('core/broken')) { console.error('a reason'); process.exit(1) }
if (existsSync('core/hang')) connect(Number(process.env.CALL)).on('error', () => {})
else {
  mkdirSync('dist/' + mode, { recursive: true })
  if (mode !== 'server') writeFileSync('dist/' + mode + '/index.html', '')
  else for (const name of ['main', 'report'])
    writeFileSync('dist/server/' + name + '.js', 'console.log("' + name + '", ...process.argv.slice(2))')
}`

/** Stands in for npm: puts every package of the lock file in its place. */
const NPM = `
import { appendFileSync, copyFileSync } from 'node:fs'
appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n')
if (process.env.OFFLINE) { console.error('no network'); process.exit(7) }
copyFileSync('package-lock.json', 'node_modules/.package-lock.json')`

const exits = (name: string) => `process.exit(Number(process.env.${name} ?? 0))`

const VITEST = `
import { writeFileSync } from 'node:fs'
const file = process.argv.find(word => word.startsWith('--outputFile.json=')).slice('--outputFile.json='.length)
if (process.env.FIGURES) writeFileSync(file, process.env.FIGURES)
console.log('tests ran')
${exits('VITEST_CODE')}`

const lock = JSON.stringify({ packages: { '': {}, 'node_modules/x': { version: '1.0.0' } } })

const FILES: Record<string, string> = {
  'package.json': '{ "type": "module" }',
  'package-lock.json': lock,
  'node_modules/.package-lock.json': lock,
  'node_modules/vite/bin/vite.js': VITE,
  'node_modules/typescript/bin/tsc': exits('TSC_CODE'),
  'node_modules/@biomejs/biome/bin/biome': exits('BIOME_CODE'),
  'node_modules/vitest/vitest.mjs': VITEST,
  'npm.mjs': NPM,
  'core/a.ts': 'a',
  'display/b.tsx': 'b',
  'admin/c.tsx': 'c',
  'bench/d.ts': 'd',
}

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A small project in a folder of its own, with the real scripts and stand-ins for the tools. */
export function plantedProject() {
  const root = mkdtempSync(join(tmpdir(), 'poolboard-'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const [path, text] of Object.entries(FILES)) write(path, text)
  cpSync('server/cli', join(root, 'server/cli'), { recursive: true, filter: path => !path.endsWith('.ts') })

  const start = (
    args: readonly string[],
    env: Record<string, string> = {},
    node: readonly string[] = [],
    shell = false,
  ) => {
    const words = [process.execPath, ...node, 'server/cli/prepare.mjs', ...args]
    // A shell with a second command to come stays between, as npm's does.
    const [file = '', ...rest] = shell ? ['sh', '-c', `${words.join(' ')}; exit`] : words
    return spawn(file, rest, {
      cwd: root,
      env: { PATH: process.env.PATH, npm_execpath: join(root, 'npm.mjs'), ...env },
    })
  }
  return {
    write,
    start,
    remove: (path = '') => rmSync(join(root, path), { recursive: true, force: true }),
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
    run: (...args: Parameters<typeof start>) => ended(start(...args)),
  }
}

function ended(child: ChildProcess): Promise<Ended> {
  let out = ''
  let err = ''
  child.stdout?.on('data', chunk => {
    out += chunk
  })
  child.stderr?.on('data', chunk => {
    err += chunk
  })
  return new Promise(resolve => child.on('close', code => resolve({ code, out, err })))
}
