import type { AuditEntry, AuditPage } from '../../core/model/audit-entry.ts'
import { parsedLine } from './audit-line.ts'

const PAGE = 50

/** A page of the audit's lines, given newest first: those with all words in any field, any case. Torn lines are left out. */
export async function readAudit(
  lines: AsyncIterable<Buffer>,
  page: number,
  words: string,
): Promise<Omit<AuditPage, 'head'>> {
  const entries: AuditEntry[] = []
  const from = (page - 1) * PAGE
  let total = 0
  for await (const { entry } of held(lines, words)) {
    if (total >= from && total < from + PAGE) entries.push(entry)
    total += 1
  }
  return { entries, page, pages: Math.max(1, Math.ceil(total / PAGE)), total }
}

/** The lines with all words in any field, any case, as they are kept and in the order given. Torn lines are left out. */
export async function* heldLines(lines: AsyncIterable<Buffer>, words: string): AsyncGenerator<string> {
  for await (const { text } of held(lines, words)) yield text
}

async function* held(lines: AsyncIterable<Buffer>, words: string) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  for await (const bytes of lines) {
    const text = bytes.toString('utf8')
    const found = parsedLine(text)
    if (found === null) continue
    // The hash is no field: half of all short words of digits stand in one.
    const fields = found.previous === null ? text : text.replace(`"previous":"${found.previous}"`, '')
    const searched = wanted.length > 0 ? fields.toLowerCase() : ''
    if (wanted.every(word => searched.includes(word))) yield { text, entry: found.entry }
  }
}
