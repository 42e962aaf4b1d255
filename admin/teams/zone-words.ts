import { zoneOf } from './team-draft.ts'

interface ZoneMove {
  readonly draft: { readonly zone: string; readonly hoursFollow: boolean }
  /** What is saved; `lastClosed` is null where no month is closed. */
  readonly team: { readonly zone: string; readonly hoursZone: string; readonly lastClosed: string | null }
  /** Whether times of files without a zone are read in the team's. */
  readonly readsFiles: boolean
}

/** What another time zone means besides the amounts, a sentence each; nothing where it stays. */
export function zoneWords({ draft, team, readsFiles }: ZoneMove): readonly string[] {
  const zone = zoneOf(draft)
  if (zone === team.zone) return []
  const border =
    'Closed months keep the zone they were closed in. The hours between its midnight and the new one, after the last closed month, count twice or not at all.'
  const hours = draft.hoursFollow
    ? `The working hours in force are of ${said(zone)} from now on. Tickets of before keep the hours they had.`
    : `The working hours stay those of ${said(team.hoursZone)}, until they are saved anew under Hours and SLA.`
  return [
    `Months and days of the team begin at midnight in ${said(zone)}.`,
    ...(team.lastClosed === null ? [] : [border]),
    hours,
    ...(readsFiles ? [FILES] : []),
  ]
}

const FILES =
  'Times in CSV files that name no zone are read in the zone of the first team, which is this one: they move too. The amounts here do not know that yet.'

const said = (zone: string) => zone.replaceAll('_', ' ')
