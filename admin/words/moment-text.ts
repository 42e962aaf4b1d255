import type { Instant } from '../../core/model/units.ts'
import type { Speech } from '../../core/snapshot/format.ts'

const forms = new Map<string, Intl.DateTimeFormat>()

function form({ locale, zone }: Speech, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`
  const known = forms.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
  forms.set(key, known)
  return known
}

const CLOCK = { hour: 'numeric', minute: '2-digit' } as const
const DAY = { day: 'numeric', month: 'short' } as const

/** `Nov 3, 2:05 PM` in the team's zone; with the year where it is not this one. */
export function momentText(at: Instant, speech: Speech): string {
  const year = form(speech, { year: 'numeric' })
  const isOther = year.format(at) !== year.format(speech.now)
  return form(speech, { ...DAY, ...CLOCK, ...(isOther ? ({ year: 'numeric' } as const) : {}) }).format(at)
}

/** The same to the second, with the year: for what somebody may check. */
export function fullMomentText(at: Instant, speech: Speech): string {
  return form(speech, { ...DAY, ...CLOCK, year: 'numeric', second: '2-digit' }).format(at)
}

/** `2:05 PM` in the team's zone. */
export const hourText = (at: Instant, speech: Speech) => form(speech, CLOCK).format(at)

/** `Nov 3` in the team's zone. */
export const dayText = (at: Instant, speech: Speech) => form(speech, DAY).format(at)
