import { For, type JSX, Show } from 'solid-js'
import { savedText, sayValue } from '../draft/saved-text.ts'
import { CheckField } from '../fields/check-field.tsx'

interface ChoiceChecksProps<T extends string> {
  readonly legend: string
  readonly all: readonly { readonly id: T; readonly name: string }[]
  readonly chosen: readonly T[]
  /** What is saved; null of something new. */
  readonly before: readonly T[] | null
  readonly problem: string | null
  onChoose(chosen: readonly T[]): void
}

/** Any of several things, each with a check. */
export function ChoiceChecks<T extends string>(props: ChoiceChecksProps<T>): JSX.Element {
  const toggled = (id: T, isChosen: boolean) =>
    props.all.map(each => each.id).filter(each => (each === id ? isChosen : props.chosen.includes(each)))
  const has = (list: readonly T[], id: T) => sayValue(list.includes(id))
  return (
    <fieldset class="message-checks">
      <legend>{props.legend}</legend>
      <For each={props.all}>
        {({ id, name }) => (
          <CheckField
            label={name}
            checked={props.chosen.includes(id)}
            saved={props.before && savedText(has(props.before, id), has(props.chosen, id))}
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
