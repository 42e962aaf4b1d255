import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'

export interface CountedWire {
  readonly port: number
  /** Bytes to the browser and from it since the start. */
  counted(): { readonly down: number; readonly up: number }
  close(): void
}

/** A door before a server that passes everything on and counts it, headers, sockets and service workers too. */
export async function countedWire(to: number): Promise<CountedWire> {
  let [down, up] = [0, 0]
  const open = new Set<{ destroy(): unknown }>()
  const server = createServer({ noDelay: true }, browser => {
    const behind = connect({ port: to, host: '127.0.0.1', noDelay: true })
    for (const [side, other] of [
      [browser, behind],
      [behind, browser],
    ] as const) {
      open.add(side)
      side.on('error', () => other.destroy())
      side.on('close', () => {
        open.delete(side)
        other.destroy()
      })
    }
    browser.on('data', bytes => {
      up += bytes.length
    })
    behind.on('data', bytes => {
      down += bytes.length
    })
    browser.pipe(behind)
    behind.pipe(browser)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    counted: () => ({ down, up }),
    close() {
      server.close()
      for (const side of open) side.destroy()
    },
  }
}
