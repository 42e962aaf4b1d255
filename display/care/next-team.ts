/** Whose turn it is after a team; the first where it no longer is among them. Null: there is nobody to turn to. */
export function nextTeam(teams: readonly string[], shown: string | null): string | null {
  const next = teams[(teams.indexOf(shown ?? '') + 1) % teams.length] ?? null
  return next === shown ? null : next
}
