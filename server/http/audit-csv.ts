import type { AuditEntry } from '../../core/model/audit-entry.ts'
import { textCell } from './text-cell.ts'

/** The audit for a spreadsheet, a line an entry in the order given; what a thing was and became is JSON. */
export const auditCsv = (entries: readonly AuditEntry[]): string =>
  [AUDIT_CSV_HEADER, ...entries.map(auditCsvLine)].join('')

const line = (texts: readonly string[]) => `${texts.map(textCell).join(',')}\r\n`

export const AUDIT_CSV_HEADER = line(['at', 'who', 'address', 'what', 'before', 'after'])

export const auditCsvLine = ({ at, who, address, what, before, after }: AuditEntry): string =>
  line([at, who, address ?? '', what, json(before), json(after)])

const json = (value: unknown) => (value === null || value === undefined ? '' : JSON.stringify(value))
