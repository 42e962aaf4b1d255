import { Select } from '@kobalte/core/select'
import { Show } from 'solid-js'

interface ChoiceFieldProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly choices: readonly T[]
  /** What is saved, where the field differs from it; empty where nothing was saved yet. */
  readonly saved: string | null
  readonly problem: string | null
  onChoose(value: T): void
}

/** One of a few words. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  return (
    <Select<T>
      class="field"
      options={[...props.choices]}
      value={props.value}
      // Choosing the chosen word again says null, and a list that is made anew tells its choice again.
      onChange={value => value !== null && value !== props.value && props.onChoose(value)}
      validationState={props.problem === null ? 'valid' : 'invalid'}
      disallowEmptySelection
      gutter={4}
      itemComponent={item => (
        <Select.Item item={item.item} class="choice">
          <Select.ItemLabel>{item.item.rawValue}</Select.ItemLabel>
        </Select.Item>
      )}
    >
      <Select.Label class="field-label">{props.label}</Select.Label>
      <Select.Trigger class="field-input choice-trigger" classList={{ changed: props.saved !== null }}>
        <Select.Value<T>>{state => state.selectedOption()}</Select.Value>
        <Select.Icon class="choice-icon">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 6l4 4 4-4" />
          </svg>
        </Select.Icon>
      </Select.Trigger>
      <Show when={props.saved}>
        <Select.Description class="field-saved">Saved: {props.saved}</Select.Description>
      </Show>
      <Select.ErrorMessage class="field-problem" role="alert">
        {props.problem}
      </Select.ErrorMessage>
      <Select.Portal>
        <Select.Content class="choices">
          <Select.Listbox />
        </Select.Content>
      </Select.Portal>
    </Select>
  )
}
