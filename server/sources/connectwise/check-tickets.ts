import { DAY, type Instant } from '../../../core/model/units.ts'
import { type Finding, works } from './check-finding.ts'
import { both, compare, compareTime, isIn } from './conditions.ts'
import { counted } from './counted.ts'
import { ifReadable } from './if-readable.ts'
import type { ReaderParts } from './reader.ts'
import { boardStatuses, missingBoards, serviceBoards } from './service-boards.ts'

export interface CheckParts extends ReaderParts {
  readonly signal: AbortSignal
}

const CHOOSE = 'Choose the boards again on the Sources page, or give the role access to them.'

export async function checkBoards({ api, settings, signal }: CheckParts): Promise<Finding> {
  const boards = await serviceBoards(api, settings.boards, signal)
  const missing = missingBoards(boards, settings.boards)
  const [first] = boards
  if (missing.length > 0)
    return { sentence: `No active service board is called ${missing.join(' or ')}.`, remedy: CHOOSE }
  if (first === undefined) return { sentence: 'No active service board can be seen.', remedy: CHOOSE }
  const statuses = await boardStatuses(api, first.id, signal)
  return works(
    `${counted(boards.length, 'board')}, ${counted(statuses.length, 'status', 'statuses')} on ${first.name}.`,
  )
}

const LATELY = 30 * DAY

/** The figures are there to be compared: a role that reads only its own tickets is told so by nothing else. */
export async function checkTickets({ api, settings, now, signal }: CheckParts): Promise<Finding> {
  const boards = await ifReadable(serviceBoards(api, settings.boards, signal), [])
  const onBoards =
    boards.length > 0
      ? [
          isIn(
            'board/id',
            boards.map(({ id }) => id),
          ),
        ]
      : []
  const isLate = compareTime('dateEntered', '>=', (now() - LATELY) as Instant)
  const lately = await api.count('/service/tickets', both(...onBoards, isLate), signal)
  // Open tickets of no board in particular run into the server's time-out.
  if (onBoards.length === 0) return told(lately, `${counted(lately, 'ticket')} of the last 30 days.`)
  const isOpen = compare('closedFlag', '=', false)
  const open = await api.count('/service/tickets', both(...onBoards, isOpen), signal)
  const where = counted(boards.length, 'board')
  return told(
    lately + open,
    `${counted(open, 'open ticket')} and ${counted(lately, 'ticket')} of the last 30 days on ${where}.`,
  )
}

function told(found: number, figures: string): Finding {
  const few =
    'In the security role set Inquire of Service Desk > Service Tickets to All. With My it hides the tickets of others.'
  if (found === 0) return { sentence: 'No ticket can be seen.', remedy: few }
  return works(
    `${figures} If ConnectWise itself shows more, the role reads only its own (My): set Inquire to All.`,
  )
}
