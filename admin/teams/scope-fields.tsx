import type { JSX } from 'solid-js'
import type { Problem } from '../../core/model/result.ts'
import type { KeptDraft } from '../draft/create-kept-draft.ts'
import { AreaField } from '../fields/area-field.tsx'
import { problemAt } from '../fields/problem-at.ts'
import type { TeamDraft } from './team-draft.ts'

interface ScopeFieldsProps {
  readonly kept: KeptDraft<TeamDraft>
  readonly problems: readonly Problem[]
}

/** Which tickets are the team's own. */
export function ScopeFields(props: ScopeFieldsProps): JSX.Element {
  const { draft, change, saved } = props.kept
  return (
    <>
      <p class="sub">Only these tickets are the team's own. One name a line; left empty, all of them.</p>
      <div class="rule-grid">
        <AreaField
          label="Boards"
          value={draft().boards}
          saved={saved('boards')}
          problem={problemAt(props.problems, 'scope.boards')}
          onType={boards => change({ boards })}
        />
        <AreaField
          label="Ticket types"
          value={draft().types}
          saved={saved('types')}
          problem={problemAt(props.problems, 'scope.types')}
          onType={types => change({ types })}
        />
        <AreaField
          label="Agreement types"
          value={draft().agreements}
          saved={saved('agreements')}
          problem={problemAt(props.problems, 'scope.agreementTypes')}
          onType={agreements => change({ agreements })}
        />
      </div>
    </>
  )
}
