import type { SourceMember } from '../../core/model/source-report.ts'

/** `Dana Reyes (dreyes)`; one that is no longer there keeps its identifier. */
export function memberText(members: readonly SourceMember[], id: string): string {
  const found = members.find(member => member.id === id)
  if (found) return found.name === id ? id : `${found.name} (${id})`
  return `${id} (not in ConnectWise)`
}

/** What each member is called, by identifier, with the one that is chosen now. */
export function memberTexts(members: readonly SourceMember[], chosen: string): ReadonlyMap<string, string> {
  const ids = new Set([...members.map(({ id }) => id), ...(chosen === '' ? [] : [chosen])])
  return new Map([...ids].map(id => [id, memberText(members, id)]))
}
