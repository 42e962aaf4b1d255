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
      'Statuses that are taken for waiting on the customer',
      waiting,
      'Their time is left out of the resolution time, because ConnectWise stops the SLA in them. Say on the Sources page what each means.',
    ),
    readinessItem(
      'status-unknown',
      'Statuses without a stage',
      active,
      'Their time is counted as work. Say on the Sources page what each means.',
    ),
  ]
}

const STAGES: ReadonlySet<string> = new Set(['NotResponded', 'Responded', 'ResolutionPlan', 'Resolved'])
