import type { JSX } from 'solid-js'
import { savedText } from '../draft/saved-text.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import type { TargetDraft } from './hours-draft.ts'

const CLOCKS = ['business hours', 'around the clock'] as const

const clockWords = ({ clock }: TargetDraft) => (clock === 'business' ? CLOCKS[0] : CLOCKS[1])

interface TargetFieldsProps {
  readonly label: string
  readonly target: TargetDraft
  /** Undefined: nothing is saved of it. */
  readonly saved: TargetDraft | undefined
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
        saved={savedText(props.saved?.time, props.target.time)}
        problem={props.problem}
        onType={time => props.onChange({ ...props.target, time })}
        onLeave={props.onLeave}
      />
      <ChoiceField
        label="Told by"
        value={clockWords(props.target)}
        choices={CLOCKS}
        saved={savedText(clockWords(props.saved ?? props.target), clockWords(props.target))}
        problem={null}
        onChoose={word =>
          props.onChange({ ...props.target, clock: word === CLOCKS[0] ? 'business' : '24x7' })
        }
      />
    </div>
  )
}
