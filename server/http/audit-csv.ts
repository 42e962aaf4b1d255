import type { AuditEntry } from '../../core/model/audit-entry.ts'
import { textCell } from './text-cell.ts'

const HEADER = ['at', 'who', 'address', 'what', 'before', 'after']

/** The audit for a spreadsheet, a line an entry in the order given; what a thing was and became is JSON. */
export async function* auditCsv(entries: AsyncIterable<AuditEntry>): AsyncGenerator<string> {
  yield line(HEADER)
  for await (const entry of entries) yield line(cells(entry))
}

const line = (texts: readonly string[]) => `${texts.map(textCell).join(',')}\r\n`

const cells = ({ at, who, address, what, before, after }: AuditEntry): readonly string[] => [
  ...[at, who, address ?? '', what, json(before), json(after)],
]

const json = (value: unknown) => (value === null || value === undefined ? '' : JSON.stringify(value))
