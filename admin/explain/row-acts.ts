import type { ExplainQuery, Explanation } from '../../core/model/explanation.ts'
import { accessTo, mayCall } from '../../core/model/may-call.ts'
import { METRICS } from '../../core/model/metric.ts'

/** What the reader may do with a row. */
export interface RowActs {
  readonly flag: boolean
  readonly leaveOut: boolean
}

/**
 * What a reader may do with the rows that are shown, by the table of access. Only what counts can be left out; a typed-in
 * number is put right where it was typed in, and money in the source.
 */
export function rowActs(
  { role, metric }: Pick<Explanation, 'role' | 'metric'>,
  show: ExplainQuery['show'],
): RowActs {
  const isOpen = show === 'counted' && METRICS[metric].counted !== 'readings'
  const may = (path: string) =>
    isOpen &&
    role !== undefined &&
    accessTo('POST', path).every(row => mayCall(row, { role, seesPay: false }))
  return { flag: may('/teams/t/appeals'), leaveOut: may('/teams/t/exclusions') }
}
