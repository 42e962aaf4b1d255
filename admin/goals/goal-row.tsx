import { createMemo, createUniqueId, Show } from 'solid-js'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import type { PageProps } from '../pages.ts'
import type { DeskControls } from './create-desk.ts'
import { deskField } from './desk-field.ts'
import type { GoalDraft } from './draft.ts'
import { comparatorsOf } from './edit-draft.ts'
import { GoalRules } from './goal-rules.tsx'
import { MinimumFields } from './minimum-fields.tsx'
import { RemoveGoal } from './remove-goal.tsx'

interface GoalRowProps {
  readonly metric: MetricKey
  readonly controls: DeskControls
  readonly live: PageProps['live']
  readonly speech: Speech
  onRemove(): void
}

/** One goal: what it measures, when it is met, and its parts of the pool. */
export function GoalRow(props: GoalRowProps) {
  const id = createUniqueId()
  const words = () => METRICS[props.metric]
  // While a removed row leaves, it shows what it showed.
  const goal = createMemo<GoalDraft | undefined>(
    before => props.controls.desk().draft.goals.find(({ metric }) => metric === props.metric) ?? before,
  )
  const field = (name: 'comparator' | 'target' | 'parts') =>
    deskField(props.controls, `${props.metric}.${name}`)
  return (
    <fieldset class="row" aria-labelledby={id} data-goal={props.metric}>
      <div class="row-words">
        <h2 id={id}>{words().title}</h2>
        <p>{words().meaning}</p>
      </div>
      <ChoiceField
        label="Goal is met when"
        value={goal()?.comparator ?? 'below'}
        choices={comparatorsOf(props.metric)}
        saved={field('comparator').saved()}
        problem={field('comparator').problem()}
        onChoose={comparator => field('comparator').type(comparator)}
      />
      <TextField
        label="Target"
        value={goal()?.target ?? ''}
        saved={field('target').saved()}
        problem={field('target').problem()}
        onType={text => field('target').type(text)}
        onLeave={() => field('target').leave()}
      />
      <TextField
        label="Share of pool"
        value={goal()?.parts ?? ''}
        saved={field('parts').saved()}
        problem={field('parts').problem()}
        onType={text => field('parts').type(text)}
        onLeave={() => field('parts').leave()}
      />
      <RemoveGoal title={words().title} onRemove={props.onRemove} />
      {/* A typed-in number is one, never too few. */}
      <Show when={words().counted !== 'readings'}>
        <MinimumFields
          metric={props.metric}
          goal={goal()}
          controls={props.controls}
          live={props.live}
          speech={props.speech}
        />
      </Show>
      <GoalRules metric={props.metric} goal={goal()} controls={props.controls} />
    </fieldset>
  )
}
