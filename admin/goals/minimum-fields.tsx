import { createMemo, type JSX, Show } from 'solid-js'
import type { Minimum } from '../../core/model/goal.ts'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import type { PageProps } from '../pages.ts'
import { BELOW_WORDS, belowRules } from './below-words.ts'
import type { DeskControls } from './create-desk.ts'
import { deskField } from './desk-field.ts'
import type { GoalDraft } from './draft.ts'
import { withField } from './edit-draft.ts'
import { oddsLine } from './odds-line.ts'

interface MinimumFieldsProps {
  readonly metric: MetricKey
  readonly goal: GoalDraft | undefined
  readonly controls: DeskControls
  readonly live: PageProps['live']
  readonly speech: Speech
}

/** What happens to a goal with too few answers or tickets, and how often it can hold at all. */
export function MinimumFields(props: MinimumFieldsProps): JSX.Element {
  const minimum = deskField(props.controls, `${props.metric}.minimum`)
  const below = deskField(props.controls, `${props.metric}.below`)
  const words = () => METRICS[props.metric]
  const rules = () => belowRules(props.metric)
  const odds = createMemo(() => {
    const version = props.controls.version()
    const snapshot = props.live.snapshot()
    const goal = version.ok ? version.value.goals.find(({ metric }) => metric === props.metric) : undefined
    if (!goal || !snapshot) return null
    const figure = snapshot.metrics.find(({ id }) => id === props.metric)
    return oddsLine(goal, figure, snapshot.period, props.speech)
  })
  const take = ({ counted, below: rule }: Minimum) => {
    const typed = withField(props.controls.desk().draft, `${props.metric}.minimum`, String(counted))
    props.controls.edit(withField(typed, `${props.metric}.below`, rule))
  }
  return (
    <div class="minimum">
      <Show when={odds()}>
        {line => (
          <p>
            {line().text}{' '}
            <Show when={line().offer}>
              {offer => (
                <>
                  {offer().text}{' '}
                  <button type="button" class="quiet small" onClick={() => take(offer().minimum)}>
                    Use this rule
                  </button>
                </>
              )}
            </Show>
          </p>
        )}
      </Show>
      <TextField
        label={`Too few ${words().counted} below`}
        value={props.goal?.minimum ?? ''}
        saved={minimum.saved()}
        problem={minimum.problem()}
        onType={minimum.type}
        onLeave={minimum.leave}
      />
      <Show when={props.goal?.minimum.trim()}>
        <ChoiceField
          label="Then it is"
          value={BELOW_WORDS[props.goal?.below ?? 'judged']}
          choices={rules().map(rule => BELOW_WORDS[rule])}
          saved={below.saved()}
          problem={below.problem()}
          onChoose={word => below.type(rules().find(rule => BELOW_WORDS[rule] === word) ?? 'judged')}
        />
      </Show>
    </div>
  )
}
