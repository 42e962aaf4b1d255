import type { Instant } from '../../core/model/units.ts'

const forms = new Map<string, Intl.DateTimeFormat>()

/** Minutes since midnight by the clock of an IANA zone, 0 to 1439. */
export function minuteOfDay(at: Instant, zone: string): number {
  const form = forms.get(zone) ?? new Intl.DateTimeFormat('en-GB', { ...CLOCK, timeZone: zone })
  forms.set(zone, form)
  const part = (type: 'hour' | 'minute') =>
    Number(form.formatToParts(at).find(each => each.type === type)?.value)
  // Some engines call midnight hour 24.
  return (part('hour') % 24) * 60 + part('minute')
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hour12: false } as const
