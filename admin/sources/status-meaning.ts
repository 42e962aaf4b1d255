import type { StatusClass } from '../../core/model/connection.ts'
import type { SourceBoard } from '../../core/model/source-report.ts'

export const CLASS_WORDS: { readonly [meaning in StatusClass]: string } = {
  active: 'being worked on',
  'waiting-customer': 'waiting on the customer',
  'waiting-vendor': 'waiting on a vendor',
  resolved: 'resolved',
  closed: 'closed',
}

export interface StatusMeaning {
  readonly meaning: StatusClass
  /** Its board does not say for certain: a pause may wait on the customer or on a vendor. */
  readonly isGuessed: boolean
}

type Status = SourceBoard['statuses'][number]

/** What a status means as its board says: by the same rule as server/sources/connectwise/status-class.ts. */
export function statusMeaning({ escalation, closed }: Status): StatusMeaning {
  if (escalation === 'Resolved') return { meaning: 'resolved', isGuessed: false }
  if (closed) return { meaning: 'closed', isGuessed: false }
  if (escalation === 'NoEscalation') return { meaning: 'waiting-customer', isGuessed: true }
  return { meaning: 'active', isGuessed: escalation === null }
}

export interface StatusRow extends StatusMeaning {
  /** `board/status`: the key in the settings. */
  readonly key: string
  readonly name: string
}

/** The statuses of the boards that are read, a board each. None chosen yet: of all of them. */
export function statusGroups(boards: readonly SourceBoard[], read: readonly string[] | null) {
  return boards
    .filter(({ name }) => read === null || read.length === 0 || read.includes(name))
    .map(({ name: board, statuses }) => ({
      board,
      rows: statuses.map((status): StatusRow => {
        return { key: `${board}/${status.name}`, name: status.name, ...statusMeaning(status) }
      }),
    }))
}
