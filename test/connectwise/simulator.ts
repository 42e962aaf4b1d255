import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Control, createControl, createDesk } from './control.ts'
import { serve } from './serve.ts'

/** One call of the control: the name, its arguments, and a number that comes back with the result. */
export interface ControlCall {
  readonly call: number
  readonly name: keyof Control
  readonly args: readonly unknown[]
}

// A process of its own: a simulated ConnectWise Manage on a free port, and its control over the channel to its parent.
const desk = createDesk()
const control = createControl(desk)
const server = createServer((request, response) => {
  serve(desk, request, response).catch((error: unknown) => {
    console.error(error)
    response.socket?.destroy()
  })
})

process.on('message', ({ call, name, args }: ControlCall) => {
  try {
    const run = control[name] as (...given: readonly unknown[]) => unknown
    process.send?.({ call, result: run(...args) ?? null })
  } catch (error) {
    process.send?.({ call, problem: String(error) })
  }
})
process.on('disconnect', () => process.exit(0))

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  if (process.send) process.send({ port })
  else console.log(port)
})
