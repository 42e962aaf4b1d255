import { createSignal, For, type JSX, Show } from 'solid-js'
import { savedText, sayValue } from '../draft/saved-text.ts'
import { AreaField } from '../fields/area-field.tsx'
import { CheckField } from '../fields/check-field.tsx'
import { WordsField } from '../fields/words-field.tsx'
import { namesIn, namesText } from '../teams/scope-text.ts'

interface NamesFieldProps {
  readonly label: string
  /** What null means: `every active one`. */
  readonly all: string
  /** What null gives way to: `only these`. */
  readonly some: string
  /** What there is to choose from; null: nobody has asked yet, and names are typed. */
  readonly known: readonly string[] | null
  readonly value: readonly string[] | null
  /** What it was at the start. */
  readonly before: readonly string[] | null
  readonly problem: string | null
  onChange(names: readonly string[] | null): void
}

/** All of something, or a choice of it. */
export function NamesField(props: NamesFieldProps): JSX.Element {
  const isAll = () => props.value === null
  const wordOf = (names: readonly string[] | null) => (names === null ? props.all : props.some)
  return (
    <div class="names">
      <WordsField
        label={props.label}
        value={isAll() ? 'all' : 'some'}
        words={{ all: props.all, some: props.some }}
        saved={savedText(wordOf(props.before), wordOf(props.value))}
        problem={null}
        onChoose={word => props.onChange(word === 'all' ? null : (props.value ?? []))}
      />
      <Show when={props.value}>
        {value => (
          <NamesList
            label={props.label}
            known={props.known}
            value={value()}
            before={props.before}
            problem={props.problem}
            onChange={props.onChange}
          />
        )}
      </Show>
      <Show when={props.problem && props.known !== null}>
        <p class="field-problem" role="alert">
          {props.problem}
        </p>
      </Show>
    </div>
  )
}

interface NamesListProps {
  readonly label: string
  readonly known: readonly string[] | null
  readonly value: readonly string[]
  readonly before: readonly string[] | null
  readonly problem: string | null
  onChange(names: readonly string[]): void
}

/** A choice of names. Those that are chosen and no longer there stay in the list. */
export function NamesList(props: NamesListProps): JSX.Element {
  const [typed, setTyped] = createSignal(namesText(props.value))
  const has = (names: readonly string[], name: string) => sayValue(names.includes(name))
  const listed = () => [...new Set([...(props.known ?? []), ...props.value])]
  const toggle = (name: string, isChosen: boolean) =>
    props.onChange(isChosen ? [...props.value, name] : props.value.filter(each => each !== name))
  return (
    <Show
      when={props.known}
      fallback={
        <AreaField
          label={`${props.label}: one name a line`}
          value={typed()}
          saved={props.before && savedText(namesText(props.before), namesText(props.value))}
          problem={props.problem}
          onType={text => {
            setTyped(text)
            props.onChange(namesIn(text) ?? [])
          }}
        />
      }
    >
      {known => (
        <fieldset class="check-list" aria-label={props.label}>
          <For each={listed()} fallback={<p class="sub">There is nothing to choose from.</p>}>
            {name => (
              <CheckField
                label={known().includes(name) ? name : `${name} (no longer there)`}
                checked={props.value.includes(name)}
                saved={props.before && savedText(has(props.before, name), has(props.value, name))}
                onChange={isChosen => toggle(name, isChosen)}
              />
            )}
          </For>
        </fieldset>
      )}
    </Show>
  )
}
