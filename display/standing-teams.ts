/** The teams that can stand on the screen: of those asked for, in their order, the ones it has numbers of. Nothing asked: all. */
export function standingTeams(held: readonly string[], asked: readonly string[]): readonly string[] {
  return asked.length > 0 ? asked.filter(team => held.includes(team)) : held
}
