import type { ConnectWiseSettings, StatusClass } from '../../../core/model/connection.ts'
import type { parseStatus } from './mapping.ts'

type Status = Pick<ReturnType<typeof parseStatus>, 'stage' | 'closes'>

/**
 * What a status means: what the settings say of `board/status`, else what its board says. A stage of Resolved comes before
 * closing, since many shops close days after the work. Null: neither knows the status. It settles whether a ticket is done;
 * how long one waited ConnectWise tells in one sum.
 */
export function statusClass(
  { board, status, known }: { board: string | null; status: string | null; known: Status | null },
  { classes }: Pick<ConnectWiseSettings, 'classes'>,
): StatusClass | null {
  const name = `${board}/${status}`
  if (Object.hasOwn(classes, name)) return classes[name] ?? null
  if (known === null) return null
  if (known.stage === 'Resolved') return 'resolved'
  if (known.closes) return 'closed'
  return known.stage === 'NoEscalation' ? 'waiting-customer' : 'active'
}
