import { For, type JSX, Show } from 'solid-js'
import { CheckField } from '../fields/check-field.tsx'

interface ChoiceChecksProps<T extends string> {
  readonly legend: string
  readonly all: readonly { readonly id: T; readonly name: string }[]
  readonly chosen: readonly T[]
  readonly problem: string | null
  onChoose(chosen: readonly T[]): void
}

/** Any of several things, each with a check. */
export function ChoiceChecks<T extends string>(props: ChoiceChecksProps<T>): JSX.Element {
  const toggled = (id: T, isChosen: boolean) =>
    props.all.map(each => each.id).filter(each => (each === id ? isChosen : props.chosen.includes(each)))
  return (
    <fieldset class="message-checks">
      <legend>{props.legend}</legend>
      <For each={props.all}>
        {({ id, name }) => (
          <CheckField
            label={name}
            checked={props.chosen.includes(id)}
            onChange={isChosen => props.onChoose(toggled(id, isChosen))}
          />
        )}
      </For>
      <Show when={props.problem}>
        <p class="field-problem" role="alert">
          {props.problem}
        </p>
      </Show>
    </fieldset>
  )
}
