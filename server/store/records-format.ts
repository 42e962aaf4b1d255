import { parseRecords, type Records } from '../../core/model/records.ts'
import type { Format } from './envelope.ts'

/** `records.json`. Schema 2 came with typed-in numbers, corrections of closed months and approvals. */
export const RECORDS: Format<Records> = {
  schema: 2,
  check: parseRecords,
  revision: records => records.revision,
  migrations: { 1: withoutBonus },
}

function withoutBonus(data: unknown): unknown {
  return typeof data === 'object' ? { ...data, readings: [], adjustments: [], approvals: [] } : data
}
