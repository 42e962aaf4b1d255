import { type JSX, Show } from 'solid-js'
import { savedText } from '../draft/saved-text.ts'
import { DateField } from '../fields/date-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import type { LineDraft } from './line-draft.ts'

interface LineFieldsProps {
  readonly line: LineDraft
  /** Undefined: nothing is saved of it. */
  readonly saved: LineDraft | undefined
  /** From 1, for the names of the fields. */
  readonly number: number
  problem(name: string): string | null
  onChange(change: Partial<LineDraft>): void
  onRemove(): void
}

const SOURCES = { typed: 'typed in', csv: 'from a file', psa: 'from the source' } as const

/** One line of a month's revenue. */
export function LineFields(props: LineFieldsProps): JSX.Element {
  const text = (label: string, name: 'agreement' | 'client' | 'kind' | 'amount' | 'excluded') => (
    <TextField
      label={label}
      value={props.line[name]}
      saved={savedText(props.saved?.[name], props.line[name])}
      problem={props.problem(name)}
      onType={typed => props.onChange({ [name]: typed })}
      onLeave={() => {}}
    />
  )
  return (
    <fieldset class="revenue-line" aria-label={`Line ${props.number}`}>
      {text('Client', 'client')}
      {text('Agreement', 'agreement')}
      {text('Amount', 'amount')}
      {text('Kind', 'kind')}
      <DateField
        label="Date"
        value={props.line.date}
        saved={savedText(props.saved?.date, props.line.date)}
        problem={props.problem('date')}
        onType={date => props.onChange({ date })}
      />
      {text('Left out because', 'excluded')}
      <div class="line-foot">
        <span class="sub">{SOURCES[props.line.source]}</span>
        <Show when={props.line.excluded.trim() !== ''}>
          <span class="sub">not counted</span>
        </Show>
        <button
          type="button"
          class="quiet small"
          aria-label={`Remove line ${props.number}`}
          onClick={() => props.onRemove()}
        >
          Remove
        </button>
      </div>
    </fieldset>
  )
}
