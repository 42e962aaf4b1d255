import { parseRecords, type Records } from '../../core/model/records.ts'
import type { Format } from './envelope.ts'

/**
 * `records.json`. Schema 2 came with typed-in numbers, corrections of closed months and approvals; schema 3 with appeals;
 * schema 4 with the figure that an approval was given to.
 */
export const RECORDS: Format<Records> = {
  schema: 4,
  check: parseRecords,
  revision: records => records.revision,
  migrations: { 1: withoutBonus, 2: withoutAppeals, 3: withoutFigures },
}

function withoutBonus(data: unknown): unknown {
  return typeof data === 'object' ? { ...data, readings: [], adjustments: [], approvals: [] } : data
}

function withoutAppeals(data: unknown): unknown {
  return typeof data === 'object' ? { ...data, appeals: [] } : data
}

/** Nobody knows any more what was approved, so it has to be looked over again. */
function withoutFigures(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('approvals' in data)) return data
  const { approvals } = data
  if (!Array.isArray(approvals)) return data
  return { ...data, approvals: approvals.map(each => ({ ...each, figure: null })) }
}
