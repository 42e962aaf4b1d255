import { inflateSync } from 'node:zlib'

export interface Picture {
  readonly width: number
  readonly height: number
  /** Red, green and blue, 0 to 255, row by row. */
  readonly pixels: Uint8Array
}

const HEAD = 8

/** A PNG as a browser writes it: eight bits a colour, with or without transparency, not interlaced. Throws at any other. */
export function decodePng(png: Buffer): Picture {
  const parts: Buffer[] = []
  let [width, height, kind] = [0, 0, '']
  for (let at = HEAD; at < png.length; at += png.readUInt32BE(at) + 12) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at))
    const name = png.toString('latin1', at + 4, at + 8)
    if (name === 'IDAT') parts.push(data)
    if (name !== 'IHDR') continue
    width = data.readUInt32BE(0)
    height = data.readUInt32BE(4)
    kind = [...data.subarray(8)].join()
  }
  const bytes = CHANNELS[kind]
  if (bytes === undefined) throw new Error(`a PNG of the kind ${kind || 'none'} is not read here`)
  const rows = unfiltered(inflateSync(Buffer.concat(parts)), width * bytes, height, bytes)
  const pixels = new Uint8Array(width * height * 3)
  for (let i = 0; i < width * height; i++) pixels.set(rows.subarray(i * bytes, i * bytes + 3), i * 3)
  return { width, height, pixels }
}

/** By depth, colour type, compression, filter and interlace. */
const CHANNELS: { readonly [kind: string]: number } = { '8,2,0,0,0': 3, '8,6,0,0,0': 4 }

/** Each row begins with the number of its filter (PNG specification, section 9). */
function unfiltered(data: Buffer, length: number, height: number, bytes: number): Uint8Array {
  const out = new Uint8Array(length * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (length + 1)]!
    const start = y * length
    if (filter === 0) {
      out.set(data.subarray(y * (length + 1) + 1, (y + 1) * (length + 1)), start)
      continue
    }
    for (let x = 0; x < length; x++) {
      const left = x < bytes ? 0 : out[start + x - bytes]!
      const up = y === 0 ? 0 : out[start + x - length]!
      const corner = x < bytes || y === 0 ? 0 : out[start + x - length - bytes]!
      out[start + x] = data[y * (length + 1) + 1 + x]! + predicted(filter, left, up, corner)
    }
  }
  return out
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
