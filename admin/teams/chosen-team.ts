import type { TeamLine } from './teams-answer.ts'

const KEY = 'poolboard.team'

type Kept = Pick<Storage, 'getItem' | 'setItem'>

/** The team a browser looked at last, as long as there is one of that name; else the first. Null without any. */
export function chosenTeam(storage: Kept, teams: readonly Pick<TeamLine, 'id'>[]): string | null {
  const kept = read(storage)
  return teams.some(({ id }) => id === kept) ? kept : (teams[0]?.id ?? null)
}

/** Keeps the choice. A full or forbidden storage costs it at a reload and nothing else. */
export function keepTeam(storage: Kept, team: string): void {
  try {
    storage.setItem(KEY, team)
  } catch {
    // The page works without.
  }
}

function read(storage: Kept): string | null {
  try {
    return storage.getItem(KEY)
  } catch {
    return null
  }
}
