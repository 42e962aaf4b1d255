import { parseZone } from '../../../core/time/parse-zone.ts'

/**
 * The IANA name of a time zone as a ConnectWise server tells it: a Windows name (`Eastern Standard Time`), what Windows shows
 * for it (`(UTC-05:00) Eastern Time (US & Canada)`), or an IANA name already. Null where it is not in the table.
 */
export function windowsZone(text: string): string | null {
  const plain = text
    .trim()
    .replace(/^\((?:UTC|GMT)[^)]*\)\s*/i, '')
    .replace(/\s*\([^)]*\)$/, '')
  if (/^(?:UTC|GMT|Coordinated Universal Time)$/i.test(plain)) return 'Etc/UTC'
  const name = plain.replace(/ (?:Standard |Daylight )?Time$/i, '').toLowerCase()
  if (Object.hasOwn(ZONES, name)) return ZONES[name] ?? null
  const parsed = plain.includes('/') ? parseZone(plain) : null
  return parsed?.ok ? parsed.value : null
}

/** Windows names without `Standard Time`, by the zone that stands for each. After the Unicode CLDR's table, territory 001. */
const ZONES: { readonly [name: string]: string } = {
  hawaiian: 'Pacific/Honolulu',
  alaskan: 'America/Anchorage',
  alaska: 'America/Anchorage',
  pacific: 'America/Los_Angeles',
  mountain: 'America/Denver',
  'us mountain': 'America/Phoenix',
  arizona: 'America/Phoenix',
  central: 'America/Chicago',
  'canada central': 'America/Regina',
  'central america': 'America/Guatemala',
  eastern: 'America/New_York',
  'us eastern': 'America/Indianapolis',
  'sa pacific': 'America/Bogota',
  atlantic: 'America/Halifax',
  newfoundland: 'America/St_Johns',
  'sa western': 'America/La_Paz',
  'e. south america': 'America/Sao_Paulo',
  argentina: 'America/Buenos_Aires',
  greenwich: 'Atlantic/Reykjavik',
  gmt: 'Europe/London',
  'w. europe': 'Europe/Berlin',
  'central europe': 'Europe/Budapest',
  'central european': 'Europe/Warsaw',
  romance: 'Europe/Paris',
  gtb: 'Europe/Bucharest',
  'e. europe': 'Europe/Chisinau',
  fle: 'Europe/Kiev',
  turkey: 'Europe/Istanbul',
  israel: 'Asia/Jerusalem',
  egypt: 'Africa/Cairo',
  'south africa': 'Africa/Johannesburg',
  'w. central africa': 'Africa/Lagos',
  'e. africa': 'Africa/Nairobi',
  arab: 'Asia/Riyadh',
  arabian: 'Asia/Dubai',
  russian: 'Europe/Moscow',
  pakistan: 'Asia/Karachi',
  india: 'Asia/Kolkata',
  'sri lanka': 'Asia/Colombo',
  bangladesh: 'Asia/Dhaka',
  'se asia': 'Asia/Bangkok',
  china: 'Asia/Shanghai',
  singapore: 'Asia/Singapore',
  taipei: 'Asia/Taipei',
  tokyo: 'Asia/Tokyo',
  korea: 'Asia/Seoul',
  'w. australia': 'Australia/Perth',
  'aus central': 'Australia/Darwin',
  'cen. australia': 'Australia/Adelaide',
  'e. australia': 'Australia/Brisbane',
  'aus eastern': 'Australia/Sydney',
  tasmania: 'Australia/Hobart',
  'new zealand': 'Pacific/Auckland',
}
