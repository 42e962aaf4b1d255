// Builds what changed since it was last built, group by group. dist/inputs.json remembers from which inputs.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './run-child.mjs'

const shared = ['package-lock.json', 'vite.config.ts', 'tsconfig.json']
const groups = {
  display: { inputs: ['core', 'display', ...shared], output: 'dist/display/index.html' },
  admin: { inputs: ['core', 'admin', ...shared], output: 'dist/admin/index.html' },
  server: { inputs: ['core', 'server', 'bench', ...shared], output: 'dist/server/main.js' },
}

/** False when a build failed. dist/build.json holds `{ build }`, the name of what stands in dist. */
export async function buildStale(root, say) {
  const at = path => join(root, path)
  const built = readJson(at('dist/inputs.json'))
  const wanted = Object.fromEntries(
    Object.entries(groups).map(([name, { inputs }]) => [name, hash(root, inputs)]),
  )
  const stale = Object.keys(groups).filter(
    name => built[name] !== wanted[name] || !existsSync(at(groups[name].output)),
  )
  if (stale.length > 0) say(`building ${stale.join(', ')}`)
  for (const name of stale) {
    // Forgotten first, so that a build cut short is taken up again.
    writeJson(at('dist/inputs.json'), { ...built, [name]: undefined })
    const vite = [at('node_modules/vite/bin/vite.js'), 'build', '--mode', name, '--logLevel', 'warn']
    const code = await runChild(process.execPath, vite, { cwd: root, env: { NODE_ENV: 'production' } })
    if (code !== 0) return !say(`the build of ${name} failed with code ${code}; the reason stands above.`)
    built[name] = wanted[name]
    writeJson(at('dist/inputs.json'), built)
  }
  const id = createHash('sha256').update(Object.values(wanted).join()).digest('hex').slice(0, 12)
  if (readJson(at('dist/build.json')).build !== id) writeJson(at('dist/build.json'), { build: id })
  return true
}

function hash(root, inputs) {
  const sum = createHash('sha256')
  for (const file of inputs.flatMap(path => filesOf(root, path)))
    sum
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return sum.digest('hex')
}

/** A file as itself, a folder as the files below it in a fixed order; what editors leave behind does not count. */
function filesOf(root, path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  const names = readdirSync(full).filter(name => !name.startsWith('.') && !name.endsWith('~'))
  return names.sort().flatMap(name => filesOf(root, `${path}/${name}`))
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

function writeJson(path, value) {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, `${JSON.stringify(value)}\n`)
}
