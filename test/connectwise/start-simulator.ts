import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import type { Control } from './control.ts'
import type { ControlCall } from './simulator.ts'

/** The control from the outside: everything takes a message there and one back. */
export type Remote = {
  readonly [name in keyof Control]: (
    ...args: Parameters<Control[name]>
  ) => Promise<Awaited<ReturnType<Control[name]>>>
}

export interface Simulator extends Remote {
  /** Host and port. */
  readonly site: () => string
}

/** Bundles the simulator and runs it beside a file of tests, for all of them. */
export function startSimulator(): Simulator {
  const out = join('.cache', `simulator-test-${process.pid}`)
  let child: ChildProcess | null = null
  let port = 0
  let calls = 0
  beforeAll(async () => {
    await build({
      ...{ configFile: false, logLevel: 'error' },
      build: { ssr: 'test/connectwise/simulator.ts', outDir: out, target: 'node20' },
    })
    child = fork(join(out, 'simulator.js'), { stdio: 'inherit' })
    const [ready] = await once(child, 'message')
    port = ready.port
  }, 60_000)
  afterAll(async () => {
    child?.disconnect()
    await rm(out, { recursive: true, force: true })
  })

  const ask = (name: keyof Control, args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      const call = ++calls
      const heard = (told: {
        readonly call: number
        readonly result?: unknown
        readonly problem?: string
      }) => {
        if (told.call !== call) return
        child?.off('message', heard)
        if (told.problem === undefined) resolve(told.result)
        else reject(new Error(told.problem))
      }
      child?.on('message', heard)
      child?.send({ call, name, args } satisfies ControlCall)
    })
  return new Proxy({} as Simulator, {
    get: (_target, name) =>
      name === 'site'
        ? () => `127.0.0.1:${port}`
        : (...args: readonly unknown[]) => ask(name as keyof Control, args),
  })
}
