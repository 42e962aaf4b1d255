import { TextField as Field } from '@kobalte/core/text-field'
import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  /** Called a moment after the typing stops, and at Enter. */
  onSearch(words: string): void
}

const PAUSE = 250

/** Words to look for. */
export function SearchField(props: SearchFieldProps) {
  const [typed, setTyped] = createSignal(props.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  const search = () => {
    clearTimeout(timer)
    if (typed().trim() !== props.value) props.onSearch(typed().trim())
  }
  createEffect(
    on(
      // Told once a change, so that what is being typed is not taken back meanwhile.
      createMemo(() => props.value),
      value => typed().trim() !== value && setTyped(value),
      { defer: true },
    ),
  )
  onCleanup(() => clearTimeout(timer))
  return (
    <Field
      class="field search"
      value={typed()}
      onChange={text => {
        setTyped(text)
        clearTimeout(timer)
        timer = setTimeout(search, PAUSE)
      }}
    >
      <Field.Label class="unseen">{props.label}</Field.Label>
      <Field.Input
        class="field-input"
        type="search"
        placeholder={props.label}
        autocomplete="off"
        onKeyDown={event => event.key === 'Enter' && search()}
      />
    </Field>
  )
}
