import type { ReadinessItem } from '../../../core/model/source-report.ts'
import type { ReadinessParts } from './reader.ts'
import { readinessItem } from './readiness-item.ts'
import { boardStatuses, type ServiceBoard } from './service-boards.ts'

/** Statuses that neither the settings nor their board tell the meaning of: see status-class.ts for what is assumed. */
export async function guessedStatuses(
  { api, settings, signal }: ReadinessParts,
  boards: readonly ServiceBoard[],
): Promise<ReadinessItem[]> {
  const waiting: string[] = []
  const active: string[] = []
  const read = await Promise.all(
    boards.map(async board => ({ board, statuses: await boardStatuses(api, board.id, signal) })),
  )
  for (const { board, statuses } of read)
    for (const { name, stage, closes } of statuses) {
      const full = `${board.name}/${name}`
      if (closes || Object.hasOwn(settings.classes, full)) continue
      if (stage === 'NoEscalation') waiting.push(full)
      else if (stage === null || !STAGES.has(stage)) active.push(full)
    }
  return [
    readinessItem(
      'status-waiting',
      'Statuses that are taken for waiting',
      waiting,
      'ConnectWise stops the SLA in them and tells one sum of waiting for a ticket, which is left out of the resolution time whoever is waited for. To count such a status as work, give it a stage in ConnectWise. Say on the Sources page what it means, and it is not listed any more.',
    ),
    readinessItem(
      'status-unknown',
      'Statuses without a stage',
      active,
      'A ticket is taken for open in them; whether their time is waiting ConnectWise decides. Say on the Sources page in which of them a ticket is done, or give them a stage in ConnectWise.',
    ),
  ]
}

const STAGES: ReadonlySet<string> = new Set(['NotResponded', 'Responded', 'ResolutionPlan', 'Resolved'])
