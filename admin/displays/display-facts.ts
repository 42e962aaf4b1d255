import type { DisplayLine } from '../../core/model/display.ts'
import type { Millis } from '../../core/model/units.ts'
import { countText, type Speech } from '../../core/snapshot/format.ts'
import { timeText } from './time-text.ts'

export interface DisplayFact {
  readonly label: string
  readonly text: string
  /** Somebody should look at it. */
  readonly isOdd: boolean
}

/** What a screen told of itself last, each with its label. `build` is the one the server gives out. */
export function displayFacts(
  line: Pick<DisplayLine, 'connected' | 'lastSeen' | 'report'>,
  build: string,
  teamName: (id: string) => string,
  speech: Speech,
): readonly DisplayFact[] {
  const seen = line.connected ? 'now' : line.lastSeen === null ? 'never' : timeText(line.lastSeen, speech)
  const facts = [fact('Last seen', seen)]
  const { report } = line
  if (report === null) return facts
  const isOld = report.build !== build
  return [
    ...facts,
    fact('Shows', report.team === null ? 'no team' : teamName(report.team)),
    fact('Last paint', `${spanText(report.painted)} before its report`),
    { ...fact('Build', isOld ? `${report.build}, old build` : report.build), isOdd: isOld },
    fact('Resolution', resolutionText(report.width, report.height, report.ratio)),
    fact(
      'Memory',
      report.heap === null ? 'not told' : `${countText(Math.round(report.heap / 1e6), speech)} MB`,
    ),
    fact('Uptime', spanText(report.uptime)),
  ]
}

const fact = (label: string, text: string): DisplayFact => ({ label, text, isOdd: false })

/** The screen's own pixels: `3840 x 2160`. */
const resolutionText = (width: number, height: number, ratio: number) =>
  `${Math.round(width * ratio)} x ${Math.round(height * ratio)}`

/** A span in its two largest units: `4 s`, `12 min`, `3 h 5 min`, `2 d 4 h`. */
export function spanText(span: Millis): string {
  const seconds = Math.max(0, Math.floor(span / 1000))
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return two(hours, 'h', minutes % 60, 'min')
  return two(Math.floor(hours / 24), 'd', hours % 24, 'h')
}

const two = (large: number, unit: string, rest: number, small: string) =>
  rest === 0 ? `${large} ${unit}` : `${large} ${unit} ${rest} ${small}`
