import type { Result } from '../model/result.ts'

/** A time zone by its IANA name, in the spelling of the zone data. Anything else is told what was expected. */
export function parseZone(text: string): Result<string> {
  const name = text.trim()
  // Offsets like +01:00 are refused although the platform takes them: they know no daylight saving.
  const known = /^[a-z]/i.test(name) ? spelling(name) : null
  if (known !== null) return { ok: true, value: known }
  const message = `"${text}" is not a time zone. Expected an IANA name such as Europe/Rome or America/New_York.`
  return { ok: false, problems: [{ path: '', message }] }
}

function spelling(name: string): string | null {
  try {
    const resolved = new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone
    // The platform may answer with an older name of the same zone (Asia/Calcutta): the person's own word stays.
    return resolved.toLowerCase() === name.toLowerCase() ? resolved : name
  } catch {
    return null
  }
}
