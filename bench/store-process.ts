import { type ChildProcess, spawn } from 'node:child_process'
import type { EditKind } from './store-desk.ts'

/** An edit that the child said is kept. */
export interface Acknowledged {
  readonly kind: EditKind
  readonly n: number
  readonly revision: number
  readonly millis: number
}

export interface StoreProcess {
  readonly child: ChildProcess
  readonly acknowledged: readonly Acknowledged[]
  readonly refused: readonly { readonly kind: EditKind; readonly sentence: string }[]
  /** What it warned of, and what it said when it ended by itself. */
  readonly said: readonly string[]
  /** Resolves once this holds, or the child has ended; rejects after half a minute. */
  until(holds: () => boolean): Promise<void>
  isOpen(): boolean
  /** SIGKILL; resolves once all that was printed before is read. */
  kill(): Promise<void>
}

const PATIENCE = 30_000

export interface StoreProcessParts {
  readonly script: string
  readonly dataDir: string
  /** The file with a closed month. */
  readonly template: string
  /** The number of the first edits. */
  readonly first: number
}

/** Starts a child that edits a store as fast as it can. */
export function startStoreProcess({ script, dataDir, template, first }: StoreProcessParts): StoreProcess {
  const child = spawn(process.execPath, [script, dataDir, template, String(first)])
  const acknowledged: Acknowledged[] = []
  const refused: { kind: EditKind; sentence: string }[] = []
  const said: string[] = []
  let isOpen = false
  let hasEnded = false
  let left = ''
  const watchers = new Set<() => void>()
  const look = () => {
    for (const watcher of watchers) watcher()
  }
  const take = (line: string) => {
    const [word, kind = '', n = '', revision = '', millis = ''] = line.split(' ')
    if (word === 'open') isOpen = true
    else if (word === 'ok')
      acknowledged.push({
        kind: kind as EditKind,
        n: Number(n),
        revision: Number(revision),
        millis: Number(millis),
      })
    else if (word === 'refused')
      refused.push({ kind: kind as EditKind, sentence: line.slice(`refused ${kind} `.length) })
    else said.push(line)
  }
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    const lines = `${left}${part}`.split('\n')
    left = lines.pop() ?? ''
    for (const line of lines) take(line)
    look()
  })
  child.stderr.setEncoding('utf8').on('data', (part: string) => void said.push(part.trim()))
  const ended = new Promise<void>(resolve =>
    child.once('close', () => {
      hasEnded = true
      look()
      resolve()
    }),
  )

  return {
    ...{ child, acknowledged, refused, said, isOpen: () => isOpen },
    until: holds =>
      new Promise((resolve, reject) => {
        const end = (then: () => void) => {
          watchers.delete(watch)
          clearTimeout(timer)
          then()
        }
        const watch = () => {
          if (holds() || hasEnded) end(resolve)
        }
        const late = () =>
          end(() => reject(new Error(`the child is stuck: ${said.at(-1) ?? 'it says nothing'}`)))
        const timer = setTimeout(late, PATIENCE)
        watchers.add(watch)
        watch()
      }),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
