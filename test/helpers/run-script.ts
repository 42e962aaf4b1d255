import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface ScriptEnd {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunningScript {
  readonly child: ChildProcess
  /** Once the script and everything that it left running are gone. */
  readonly ended: Promise<ScriptEnd>
  /** The first line on standard output that matches. */
  readonly line: (pattern: RegExp) => Promise<RegExpExecArray>
}

/** Starts a shell script of deploy/ with no variables but these; it is ended with the test, if not before. */
export function runScript(
  path: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): RunningScript {
  const child = spawn('sh', [path, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, which is ended whole.
    detached: true,
  })
  const text = { out: '', err: '' }
  child.stderr.on('data', part => {
    text.err += part
  })
  child.stdout.on('data', part => {
    text.out += part
  })
  const ended = new Promise<ScriptEnd>(resolve => child.once('close', code => resolve({ code, ...text })))
  onTestFinished(async () => {
    endGroup(child.pid)
    await ended
  })
  const line = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(text.out)
        if (found) resolve(found)
      }
      child.stdout.on('data', look)
      child.once('close', () => reject(new Error(`${path} ended without ${pattern}: ${text.out}${text.err}`)))
      look()
    })
  return { child, ended, line }
}

/** Ends whatever is left of a script. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // Nothing is left.
  }
}

/** A command of a test's own in a folder for PATH: the lines of a shell script. */
export async function writeCommand(folder: string, name: string, ...lines: readonly string[]): Promise<void> {
  const path = join(folder, name)
  await writeFile(path, ['#!/bin/sh', ...lines, ''].join('\n'))
  await chmod(path, 0o755)
}
