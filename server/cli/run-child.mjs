// Child processes that end when this one is told to end.
import { spawn } from 'node:child_process'

const running = new Set()
const exitCodes = { SIGINT: 130, SIGTERM: 143 }
let ending = null

const pass = signal => {
  if (ending || running.size === 0) process.exit(exitCodes[signal])
  ending = signal
  for (const child of running) child.kill(signal)
}
for (const signal of Object.keys(exitCodes)) process.on(signal, pass)

/** npm tells only its shell to end, and the shell tells nobody: when it is gone, this process is told too. */
export function followParent() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

/** Hands the signals over to whoever runs in this process next. */
export function forgetSignals() {
  for (const signal of Object.keys(exitCodes)) process.off(signal, pass)
}

/** Runs to the end and gives the exit code. What it writes goes to stderr, and only when it fails, unless `loud`. */
export function runChild(file, args, { cwd, env = {}, loud = false, shell = false }) {
  return new Promise(resolve => {
    const stdio = loud ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe']
    const child = spawn(file, args, { cwd, shell, stdio, env: { ...process.env, ...env } })
    const output = []
    let done = false
    child.stdout?.on('data', chunk => output.push(chunk))
    child.stderr?.on('data', chunk => output.push(chunk))
    running.add(child)
    const finish = code => {
      if (done) return
      done = true
      running.delete(child)
      if (ending) return running.size === 0 && process.exit(exitCodes[ending])
      if (code !== 0) process.stderr.write(Buffer.concat(output))
      resolve(code)
    }
    child.on('error', error => {
      output.push(Buffer.from(`${error.message}\n`))
      finish(1)
    })
    child.on('close', (code, signal) => finish(code ?? signal))
  })
}
