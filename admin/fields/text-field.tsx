import { TextField as Field } from '@kobalte/core/text-field'
import { createUniqueId, For, Show } from 'solid-js'
import { whenReleased } from './when-released.ts'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  /** What is saved, where the field differs from it; empty where nothing was saved yet. */
  readonly saved: string | null
  readonly problem: string | null
  /** What a person should know before typing, or why nothing can be typed. */
  readonly note?: string | null
  /** Nothing can be typed. */
  readonly isFixed?: boolean
  /** What the browser offers while a person types. */
  readonly offers?: readonly string[]
  onType(text: string): void
  onLeave(): void
}

/** One typed value with its label; what is saved and what is wrong stand under it and are read with it. */
export function TextField(props: TextFieldProps) {
  const offers = createUniqueId()
  const said = () =>
    [props.saved ? `Saved: ${props.saved}${props.note ? '.' : ''}` : '', props.note ?? ''].join(' ').trim()
  return (
    <Field
      class="field"
      value={props.value}
      onChange={props.onType}
      readOnly={props.isFixed ?? false}
      validationState={props.problem === null ? 'valid' : 'invalid'}
    >
      <Field.Label class="field-label">{props.label}</Field.Label>
      <Field.Input
        class="field-input"
        classList={{ changed: props.saved !== null }}
        autocomplete="off"
        spellcheck={false}
        list={props.offers ? offers : undefined}
        onBlur={() => whenReleased(() => props.onLeave())}
      />
      <Show when={props.offers}>
        {all => (
          <datalist id={offers}>
            <For each={all()}>{offer => <option value={offer} />}</For>
          </datalist>
        )}
      </Show>
      <Show when={said()}>
        <Field.Description class="field-saved">{said()}</Field.Description>
      </Show>
      <Field.ErrorMessage class="field-problem" role="alert">
        {props.problem}
      </Field.ErrorMessage>
    </Field>
  )
}
