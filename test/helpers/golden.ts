import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { decodePng, type Picture } from './decode-png.ts'
import { encodePng } from './encode-png.ts'

/** How far a colour may be off, of 255: what anti-aliasing does to an edge. */
const SHADE = 48

/**
 * How many pixels of a picture differ from the golden one at `path`; all of them where the sizes do. What differs is
 * written beside it as NAME-changed.png, to be looked at. With UPDATE_GOLDEN=1 the picture becomes the golden one.
 */
export function changedPixels(path: string, picture: Buffer): number {
  const beside = path.replace(/\.png$/, '-changed.png')
  rmSync(beside, { force: true })
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, encodePng(coarse(decodePng(picture))))
    return 0
  }
  if (!existsSync(path)) throw new Error(`There is no ${path}. UPDATE_GOLDEN=1 makes it.`)
  const changed = pixelsApart(readFileSync(path), picture)
  if (changed > 0) writeFileSync(beside, picture)
  return changed
}

/** As many pixels of one colour are a plain surface. */
const PLAIN = 2000

/** Plain surfaces as they are, edges in sixteen shades: fewer bytes, and well within what is tolerated. */
function coarse({ pixels, ...size }: Picture): Picture {
  const counts = new Map<number, number>()
  const colour = (at: number) => (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!
  for (let at = 0; at < pixels.length; at += 3) counts.set(colour(at), (counts.get(colour(at)) ?? 0) + 1)
  const shown = Uint8Array.from(pixels)
  for (let at = 0; at < pixels.length; at += 3) {
    if ((counts.get(colour(at)) ?? 0) >= PLAIN) continue
    for (let k = at; k < at + 3; k++) shown[k] = Math.round(pixels[k]! / 17) * 17
  }
  return { ...size, pixels: shown }
}

/** How many pixels of two PNG pictures are further apart than anti-aliasing explains. */
export function pixelsApart(one: Buffer, other: Buffer): number {
  const [a, b] = [decodePng(one), decodePng(other)]
  if (a.width !== b.width || a.height !== b.height) return a.width * a.height
  let changed = 0
  const isFar = (at: number) => Math.abs(a.pixels[at]! - b.pixels[at]!) > SHADE
  for (let at = 0; at < a.pixels.length; at += 3)
    if (isFar(at) || isFar(at + 1) || isFar(at + 2)) changed += 1
  return changed
}
