// The step before every npm script: installs what is missing, builds what is stale, then does what was asked.
// Node's own modules only, because nothing else may be installed yet. It speaks on stderr; stdout is the command's.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { allTests } from './all-tests.mjs'
import { buildStale } from './build-stale.mjs'
import { followParent, forgetSignals, runChild } from './run-child.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const at = (...parts) => join(root, ...parts)
const say = sentence => process.stderr.write(`poolboard: ${sentence}\n`)

function end(code, sentence) {
  say(sentence)
  process.exit(code)
}

/** The lock file's packages that npm has not put in place. Optional ones belong to other machines. */
function missingPackages(withDev) {
  if (!existsSync(at('node_modules'))) return ['everything']
  if (!existsSync(at('package-lock.json'))) return []
  const placed = readJson('node_modules/.package-lock.json').packages ?? {}
  return Object.entries(readJson('package-lock.json').packages ?? {})
    .filter(([path, wanted]) => path !== '' && (withDev || !(wanted.dev || wanted.devOptional)))
    .filter(([path, wanted]) => (placed[path] ? placed[path].version !== wanted.version : !wanted.optional))
    .map(([path]) => path)
}

async function install(withDev) {
  if (missingPackages(withDev).length === 0) return
  const command = existsSync(at('package-lock.json')) ? 'ci' : 'install'
  say(`installing packages (npm ${command})`)
  const code = await npm([command, ...(withDev ? ['--include=dev'] : [])])
  if (code !== 0) end(1, `the packages could not be installed: npm ${command} ended with code ${code}.`)
}

/** npm itself, by its script where npm started us, else by its name on the path. */
function npm(args) {
  const script = process.env.npm_execpath
  if (script && /\.[cm]?js$/.test(script)) return runChild(process.execPath, [script, ...args], { cwd: root })
  return runChild('npm', args, { cwd: root, shell: process.platform === 'win32' })
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(at(path), 'utf8'))
  } catch {
    return {}
  }
}

const [command, ...rest] = process.argv.slice(2)
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19))
  end(2, `Node 20.19 or newer is needed, this is Node ${process.versions.node}.`)
if (!['start', 'build', 'test', 'run'].includes(command) || (command === 'run' && !rest[0]))
  end(2, 'say what to do: start, build, test, or run and a name.')

followParent()
await install(command === 'test')
const built = await buildStale(root, say)
if (command === 'test') process.exit(await allTests({ root, built, args: rest }))
if (!built) process.exit(1)
if (command !== 'build') {
  const [name, ...args] = command === 'start' ? ['main', ...rest] : rest
  const script = at('dist/server', `${name}.js`)
  if (!/^[a-z-]+$/.test(name) || !existsSync(script)) end(2, `there is nothing to run by the name ${name}.`)
  forgetSignals()
  process.argv = [process.argv[0], script, ...args]
  await import(pathToFileURL(script).href)
}
