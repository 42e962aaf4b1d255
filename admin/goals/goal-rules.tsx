import { type JSX, Show } from 'solid-js'
import type { MetricKey } from '../../core/model/metric.ts'
import { AreaField } from '../fields/area-field.tsx'
import { WordsField } from '../fields/words-field.tsx'
import { Fold } from '../fold/fold.tsx'
import { isTiers } from './changes.ts'
import type { DeskControls } from './create-desk.ts'
import { speechOf } from './desk.ts'
import { deskField } from './desk-field.ts'
import type { GoalDraft } from './draft.ts'
import { withField } from './edit-draft.ts'
import { usualPoints } from './presets.ts'
import { MODE_WORDS } from './rule-words.ts'

interface GoalRulesProps {
  readonly metric: MetricKey
  readonly goal: GoalDraft | undefined
  readonly controls: DeskControls
}

/** How a goal earns, and its targets of single months; folded away while it is a plain share. */
export function GoalRules(props: GoalRulesProps): JSX.Element {
  const mode = deskField(props.controls, `${props.metric}.mode`)
  const points = deskField(props.controls, `${props.metric}.points`)
  const ramp = deskField(props.controls, `${props.metric}.ramp`)
  const isUsed = () =>
    (props.goal?.mode ?? 'share') !== 'share' ||
    !!props.goal?.ramp ||
    points.problem() !== null ||
    ramp.problem() !== null
  const choose = (chosen: GoalDraft['mode']) => {
    const { draft, plan } = props.controls.desk()
    const next = withField(draft, `${props.metric}.mode`, chosen)
    const goal = next.goals.find(({ metric }) => metric === props.metric)
    const isBare = goal !== undefined && isTiers(goal) && goal.points.trim() === ''
    props.controls.edit(
      isBare ? withField(next, `${props.metric}.points`, usualPoints(goal, speechOf(plan))) : next,
    )
  }
  return (
    <Fold class="goal-rules" summary="Gate, tiers, targets by month" isUsed={isUsed()}>
      <div class="rule-grid">
        <WordsField
          label="Earns by"
          value={props.goal?.mode ?? 'share'}
          words={MODE_WORDS}
          saved={mode.saved()}
          problem={mode.problem()}
          onChoose={choose}
        />
        <Show when={props.goal && isTiers(props.goal)}>
          <AreaField
            label="Points"
            value={props.goal?.points ?? ''}
            problem={points.problem()}
            hint="One a line, from the worse value to the better one. Above 100% is extra."
            onType={points.type}
            onLeave={points.leave}
          />
        </Show>
        <Show when={!(props.goal && isTiers(props.goal))}>
          <AreaField
            label="In single months"
            value={props.goal?.ramp ?? ''}
            problem={ramp.problem()}
            hint="Another goal for one month, one a line: 2026-12, a colon, and what is asked then."
            onType={ramp.type}
            onLeave={ramp.leave}
          />
        </Show>
      </div>
    </Fold>
  )
}
