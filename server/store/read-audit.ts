import type { AuditEntry, AuditPage } from '../../core/model/audit-entry.ts'

const PAGE = 50

/** A page of an audit file's text: newest first, all words in any field, any case. Torn lines are left out. */
export function readAudit(text: string, page: number, words: string): AuditPage {
  const matches = [...entriesWith(text, words)].reverse()
  const pages = Math.max(1, Math.ceil(matches.length / PAGE))
  const entries = matches.slice((page - 1) * PAGE, page * PAGE)
  return { entries, page, pages, total: matches.length }
}

/** Every entry of an audit file's text that holds all words in any field, any case; oldest first. Torn lines are left out. */
export function entriesWith(text: string, words: string): readonly AuditEntry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return text
    .split('\n')
    .filter(line => wanted.every(word => line.toLowerCase().includes(word)))
    .flatMap(entryOf)
}

function entryOf(line: string): readonly AuditEntry[] {
  try {
    const entry: unknown = JSON.parse(line)
    const whole = typeof entry === 'object' && entry !== null && 'at' in entry && 'what' in entry
    return whole ? [entry as AuditEntry] : []
  } catch {
    return []
  }
}
