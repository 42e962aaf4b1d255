import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const WANTED = 'bench/peers'
/** Ignored by git and by every check of ours, as a peer's packages under bench/ would not be. */
const PLACE = '.cache/peers'

/** The folder with the peers' packages, put there by npm on the first run and when the lock file changes. Their own scripts are not run. */
export function installedPeers(): string {
  const place = resolve(PLACE)
  const lock = (folder: string) => readFileSync(join(folder, 'package-lock.json'), 'utf8')
  const done = join(place, 'node_modules/.package-lock.json')
  if (existsSync(done) && lock(WANTED) === lock(place)) return place
  process.stderr.write(`bench: installing the peers into ${PLACE}, about 250 MB, once\n`)
  mkdirSync(place, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(WANTED, file), join(place, file))
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: place,
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: process.platform === 'win32',
  })
  return place
}
