import QRCode from 'qrcode'
import { METRIC_KEYS } from '../core/model/metric.ts'
import type { QrFigure } from '../core/model/metric-figure.ts'
import type { Team } from '../core/model/team.ts'
import { HOUR, type Instant, instant } from '../core/model/units.ts'
import type { SnapshotInput } from '../core/snapshot/snapshot.ts'
import { readToken } from './auth/read-token.ts'

export interface QrCodesParts {
  /** Where a telephone reaches this server, without a slash at the end. */
  base(): string
  /** Of the read tokens. */
  readSecret(): string
  now(): Instant
}

/** A read token lasts a day: made anew every half day, a code that somebody scans works for twelve hours at least. */
const HALF_DAY = 12 * HOUR

/** Codes that open a team's explanations without a sign-in. They change every half day, and each is drawn once. */
export function createQrCodes(parts: QrCodesParts): (team: Pick<Team, 'id'>) => SnapshotInput['qrs'] {
  const drawn = new Map<string, { readonly text: string; readonly figure: QrFigure }>()
  const draw = (place: string, text: string): QrFigure => {
    const known = drawn.get(place)
    if (known?.text === text) return known.figure
    const figure = qrFigure(text)
    drawn.set(place, { text, figure })
    return figure
  }
  return ({ id }) => {
    const began = instant(Math.floor(parts.now() / HALF_DAY) * HALF_DAY)
    const key = readToken(id, parts.readSecret(), began)
    const figures = METRIC_KEYS.map(metric => {
      const place = `${id}/${metric}`
      return [metric, draw(place, `${parts.base()}/explain/${place}?key=${key}`)] as const
    })
    return Object.fromEntries(figures)
  }
}

/** The dark modules of a text's code, each row's runs as rectangles of a path. */
export function qrFigure(text: string): QrFigure {
  // Little correction makes large modules, which carry farther; nobody scratches a screen.
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'L' })
  const { size } = modules
  let path = ''
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let run = 0
      while (x + run < size && modules.get(y, x + run)) run++
      if (run > 0) path += `M${x} ${y}h${run}v1h-${run}z`
      x += run
    }
  return { size, path }
}
