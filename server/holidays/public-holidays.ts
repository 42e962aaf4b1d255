import { DAY } from '../../core/model/units.ts'

export interface Country {
  /** ISO 3166-1, two letters. */
  readonly code: string
  readonly name: string
}

export interface PublicHoliday {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly name: string
}

/** The package is loaded when somebody asks: it takes 18 MB and a fifth of a second, and most servers never need it. */
const load = async () => (await import('date-holidays')).default

/** The countries whose holidays are known, by name. */
export async function countries(): Promise<readonly Country[]> {
  const Holidays = await load()
  // The package has many in their own language.
  const english = new Intl.DisplayNames(['en'], { type: 'region' })
  return Object.entries(new Holidays().getCountries('en'))
    .map(([code, name]) => ({ code, name: english.of(code) ?? name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/**
 * The public holidays of a country, and of one of its states, in a year: one line a day, in order. Null for a country or a
 * state that is not known.
 */
export async function publicHolidays(
  country: string,
  state: string | null,
  year: number,
): Promise<readonly PublicHoliday[] | null> {
  const Holidays = await load()
  const known = new Holidays()
  if (!Object.hasOwn(known.getCountries(), country)) return null
  if (state !== null && !Object.hasOwn(known.getStates(country) ?? {}, state)) return null
  const found = new Map<string, string>()
  const holidays = state === null ? new Holidays(country) : new Holidays(country, state)
  for (const { type, date, start, end, name } of holidays.getHolidays(year, 'en')) {
    if (type !== 'public') continue
    const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
    const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY))
    for (let day = 0; day < days; day++) {
      const each = new Date(first + day * DAY).toISOString().slice(0, 10)
      if (!found.has(each)) found.set(each, name)
    }
  }
  return [...found].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1))
}
