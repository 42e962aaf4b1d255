import type { ReadinessItem } from '../../../core/model/source-report.ts'
import { SourceError } from '../source.ts'
import type { ReadinessParts } from './reader.ts'
import { answerGaps } from './readiness-answers.ts'
import { readinessItem } from './readiness-item.ts'
import { looseInvoices, unmappedAgreements } from './readiness-money.ts'
import { guessedStatuses } from './readiness-statuses.ts'
import { ticketGaps, unresolvedClosings } from './readiness-tickets.ts'
import { serviceBoards } from './service-boards.ts'

/**
 * What in the data of a range would spoil pay, beside what the reading of tickets itself finds. An area that the role cannot
 * read is named in the last item instead. Rejects with a `SourceError` of any other kind.
 */
export async function connectWiseReadiness(parts: ReadinessParts): Promise<readonly ReadinessItem[]> {
  const { api, settings, tickets, signal } = parts
  const refused: string[] = []

  async function unlessRefused<T>(area: string, asked: Promise<readonly T[]>): Promise<readonly T[]> {
    try {
      return await asked
    } catch (error) {
      if (!(error instanceof SourceError) || (error.kind !== 'role' && error.kind !== 'unexpected'))
        throw error
      refused.push(area)
      return []
    }
  }

  const boards = await unlessRefused('Service boards', serviceBoards(api, settings.boards, signal))
  const found = await Promise.all([
    unlessRefused('Service tickets', unresolvedClosings(parts, boards)),
    unlessRefused('Statuses', guessedStatuses(parts, boards)),
    unlessRefused('Agreements', unmappedAgreements(parts)),
    unlessRefused('Invoices', looseInvoices(parts)),
    unlessRefused('Surveys', answerGaps(parts)),
  ])
  const unread = readinessItem(
    'unread',
    'Areas that could not be looked at',
    refused,
    'Nothing is known of them. Test the connection to see what is wrong and what to do.',
  )
  return [...ticketGaps(tickets), ...found.flat(), unread]
}
