import type { PoolShown } from '../model/audience.ts'
import type { Comparator } from '../model/goal.ts'
import type { Cents, Exact, Instant, Millis } from '../model/units.ts'

/** How a team's numbers are said: BCP 47 locale, ISO 4217 currency, IANA zone, and the server's clock now. */
export interface Speech {
  readonly locale: string
  readonly currency: string
  readonly zone: string
  readonly now: Instant
  /** What amounts are: money where it is absent, else hundredths of a percent of the pool. With bars nothing is said of them. */
  readonly amounts?: PoolShown
}

/** Whether amounts are money. */
export const isMoneyShown = ({ amounts }: Pick<Speech, 'amounts'>): boolean =>
  amounts === undefined || amounts === 'money'

const numberForms = new Map<string, Intl.NumberFormat>()
const dateForms = new Map<string, Intl.DateTimeFormat>()

function numberForm(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  let form = numberForms.get(key)
  if (!form) {
    form = new Intl.NumberFormat(locale, options)
    numberForms.set(key, form)
  }
  return form
}

function dateForm(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  let form = dateForms.get(key)
  if (!form) {
    form = new Intl.DateTimeFormat(locale, options)
    dateForms.set(key, form)
  }
  return form
}

/** Whose names of months and days stand in sentences: those are English, whatever the numbers are. */
const naming = ({ locale }: Pick<Speech, 'locale'>) => (/^en\b/.test(locale) ? locale : 'en-GB')

/** `2%` of 200 hundredths of a percent, as many decimals as it has. */
export function basisPointsText(points: number, speech: Pick<Speech, 'locale'>): string {
  const options = { style: 'percent', maximumFractionDigits: 2 } as const
  return numberForm(speech.locale, options).format(points / 10_000)
}

/** Whole currency units; the amount is whole already (core/bonus/whole-units.ts). Or `67%`, where it is a part of the pool. */
export function moneyText(amount: Cents, speech: Speech): string {
  if (!isMoneyShown(speech)) return partText(amount, speech)
  // Old browsers refuse a maximum below the currency's own minimum.
  const whole = { minimumFractionDigits: 0, maximumFractionDigits: 0 }
  const options = { style: 'currency', currency: speech.currency, ...whole } as const
  return numberForm(speech.locale, options).format(amount / 100)
}

/** `67%` of 6,666 hundredths of a percent. Less than all never reads as all, and something never as nothing. */
function partText(part: number, speech: Speech): string {
  const percent = Math.round(part / 100)
  const said = part > 0 && part < 10_000 ? Math.min(99, Math.max(1, percent)) : percent
  return numberForm(speech.locale, { style: 'percent', maximumFractionDigits: 0 }).format(said / 100)
}

/** Money to the cent, for statements and sheets. */
export function exactMoneyText(amount: Cents, speech: Pick<Speech, 'locale' | 'currency'>): string {
  const options = { style: 'currency', currency: speech.currency } as const
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  return numberForm(speech.locale, { ...options, ...two }).format(amount / 100)
}

export function countText(count: number, speech: Speech): string {
  return numberForm(speech.locale, { maximumFractionDigits: 0 }).format(count)
}

/** Whether a number that falls short of the truth looks better than it is. */
const isLowerBetter = (comparator: Comparator) => comparator === 'below' || comparator === 'at most'

/** A share in units of 10^-scale, rounded toward the failing side; exact integers, so 98.996 % never shows 99.0. */
export function shareUnits(share: Exact, scale: number, comparator: Comparator): number {
  const factor = 10n ** BigInt(scale)
  const scaled = BigInt(share.num) * factor
  const den = BigInt(share.den)
  // A quotient of BigInts is cut toward 0: below 0, where a net score can be, the floor is one further down.
  const floor = scaled / den - (scaled % den < 0n ? 1n : 0n)
  return Number(isLowerBetter(comparator) && scaled % den !== 0n ? floor + 1n : floor)
}

/** `98.7` of 98.76 %, without the sign. */
export function percentNumber(share: Exact, comparator: Comparator, digits: number, speech: Speech): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const units = shareUnits(share, digits + 2, comparator)
  return numberForm(speech.locale, options).format(units / 10 ** digits)
}

/** A target as a person typed it: as many decimals as it has, up to four. */
export function percentText(share: Exact, speech: Speech): string {
  const options = { style: 'percent', maximumFractionDigits: 4 } as const
  return numberForm(speech.locale, options).format(share.num / share.den)
}

/** An amount as a value or a target has it, in whole units rounded toward the failing side; still in cents. */
export function moneyOf(amount: Exact, comparator: Comparator): Cents {
  return (roundedTo(amount, 100n, comparator) * 100) as Cents
}

/** `41.3` of 41.27 days where lower is better: one decimal, toward the failing side. */
export function daysNumber(days: Exact, comparator: Comparator, speech: Pick<Speech, 'locale'>): string {
  return numberForm(speech.locale, { maximumFractionDigits: 1 }).format(shareUnits(days, 1, comparator) / 10)
}

/** Whole minutes of a time, rounded toward the failing side: 5 h 0 min 1 s is 301 where lower is better. */
export function wholeMinutes(time: Exact, comparator: Comparator): number {
  return roundedTo(time, 60_000n, comparator)
}

/** Whole units of a quantity, toward the failing side. */
function roundedTo({ num, den }: Exact, size: bigint, comparator: Comparator): number {
  const [amount, unit] = [BigInt(num), BigInt(den) * size]
  // A quotient of BigInts is cut toward 0: below 0 the floor is one further down.
  const floor = amount / unit - (amount % unit < 0n ? 1n : 0n)
  return Number(isLowerBetter(comparator) && amount % unit !== 0n ? floor + 1n : floor)
}

/** `4 h 05`, `19 min`, `5 h`: the short form, for text beside the large figures. */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${twoDigits(rest)}`
}

/** How old something is, in its largest unit. */
export function ageText(age: Millis): string {
  const seconds = Math.max(0, Math.floor(age / 1000))
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 172_800) return `${Math.floor(seconds / 3600)} h`
  return `${Math.floor(seconds / 86_400)} days`
}

/** Wall clock in the team's zone, `2:47`: the half of the day is out of the window. */
export function clockText(at: Instant, speech: Speech): string {
  const form = dateForm(speech.locale, { hour: 'numeric', minute: '2-digit', timeZone: speech.zone })
  const parts = form.formatToParts(at).filter(part => part.type !== 'dayPeriod')
  return parts
    .map(part => part.value)
    .join('')
    .trim()
}

/** Time left on the same day, else the weekday and the clock it is due at. */
export function dueText(due: Instant, speech: Speech): string {
  const day = dateForm('en-CA', { timeZone: speech.zone })
  if (day.format(due) === day.format(speech.now))
    return durationText(Math.max(0, Math.floor((due - speech.now) / 60_000)))
  const weekday = dateForm(naming(speech), { weekday: 'short', timeZone: speech.zone })
  return `${weekday.format(due)} ${clockText(due, speech)}`
}

/** `December 1` of `2026-12`. */
export function firstDayText(month: string, speech: Speech): string {
  const form = dateForm(naming(speech), { month: 'long', day: 'numeric', timeZone: 'UTC' })
  return form.format(Date.parse(`${month}-01T00:00Z`))
}

/** `December 4`, in the team's zone. */
export function dayText(at: Instant, speech: Speech): string {
  return dateForm(naming(speech), { month: 'long', day: 'numeric', timeZone: speech.zone }).format(at)
}

/** `November` of `2026-11`. */
export function monthText(month: string, speech: Speech): string {
  return dateForm(naming(speech), { month: 'long', timeZone: 'UTC' }).format(Date.parse(`${month}-15T00:00Z`))
}

const twoDigits = (value: number) => String(value).padStart(2, '0')
