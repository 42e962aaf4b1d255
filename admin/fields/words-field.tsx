import { ChoiceField } from './choice-field.tsx'

interface WordsFieldProps<T extends string> {
  readonly label: string
  readonly value: T
  /** What each choice is called; in the order of the list. */
  readonly words: { readonly [word in T]: string }
  readonly saved: string | null
  readonly problem: string | null
  onChoose(value: T): void
}

/** One of a few choices that are kept by one word and shown by others. */
export function WordsField<T extends string>(props: WordsFieldProps<T>) {
  const keys = () => Object.keys(props.words) as T[]
  return (
    <ChoiceField
      label={props.label}
      value={props.words[props.value]}
      choices={keys().map(key => props.words[key])}
      saved={props.saved}
      problem={props.problem}
      onChoose={chosen => {
        const key = keys().find(each => props.words[each] === chosen)
        if (key !== undefined && key !== props.value) props.onChoose(key)
      }}
    />
  )
}
