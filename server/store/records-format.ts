import { parseRecords, type Records } from '../../core/model/records.ts'
import type { Format } from './envelope.ts'

/**
 * `records.json`. Schema 2 came with typed-in numbers, corrections of closed months and approvals; schema 3 with appeals.
 */
export const RECORDS: Format<Records> = {
  schema: 3,
  check: parseRecords,
  revision: records => records.revision,
  migrations: { 1: withoutBonus, 2: withoutAppeals },
}

function withoutBonus(data: unknown): unknown {
  return typeof data === 'object' ? { ...data, readings: [], adjustments: [], approvals: [] } : data
}

function withoutAppeals(data: unknown): unknown {
  return typeof data === 'object' ? { ...data, appeals: [] } : data
}
