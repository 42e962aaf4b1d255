import type { JSX } from 'solid-js'
import { ChoiceField } from '../fields/choice-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import type { TargetDraft } from './hours-draft.ts'

const CLOCKS = ['business hours', 'around the clock'] as const

interface TargetFieldsProps {
  readonly label: string
  readonly target: TargetDraft
  readonly problem: string | null
  onChange(target: TargetDraft): void
  onLeave(): void
}

/** One promise: the time, and by which clock. */
export function TargetFields(props: TargetFieldsProps): JSX.Element {
  return (
    <div class="target">
      <TextField
        label={props.label}
        value={props.target.time}
        saved={null}
        problem={props.problem}
        onType={time => props.onChange({ ...props.target, time })}
        onLeave={props.onLeave}
      />
      <ChoiceField
        label="Told by"
        value={props.target.clock === 'business' ? CLOCKS[0] : CLOCKS[1]}
        choices={CLOCKS}
        saved={null}
        problem={null}
        onChoose={word =>
          props.onChange({ ...props.target, clock: word === CLOCKS[0] ? 'business' : '24x7' })
        }
      />
    </div>
  )
}
