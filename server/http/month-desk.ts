import type { KeptMonth } from '../../core/model/kept-month.ts'
import type { MonthFigure } from '../../core/model/month-figure.ts'
import type { MonthLine, MonthPage } from '../../core/model/month-page.ts'
import type { Team } from '../../core/model/team.ts'
import type { Editor } from '../store/audited-edit.ts'

/** Who closes a month, and what from. */
export interface CloseAsk {
  readonly revision: number
  readonly note: string
  /** What the closing person saw. */
  readonly figure: MonthFigure
  readonly by: Editor
  /** The user's id. */
  readonly user: string
}

/** The months of a team, as the routes see them. */
export interface MonthDesk {
  /** The newest first. */
  lines(team: Team): readonly MonthLine[]
  /** Throws a `Refused`, 404, for a month that the plan does not rule. Asks the source where it has to. */
  page(team: Team, month: string): Promise<MonthPage>
  /**
   * Asks the source for the month, and makes it final. Throws a `Refused` that says what stands in the way, `FigureMoved`
   * when it is not what was seen, `StaleRevision`, or a `StoreError`; the month is then not closed.
   */
  close(team: Team, month: string, ask: CloseAsk): Promise<KeptMonth>
}
