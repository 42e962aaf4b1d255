import { For, type JSX, Show } from 'solid-js'
import type { KnownSource } from '../../core/model/known-source.ts'
import type { TeamSources } from '../../core/model/team.ts'
import { savedText } from '../draft/saved-text.ts'
import { WordsField } from '../fields/words-field.tsx'
import { isChoice, SOURCE_AREAS, sourceWords } from './source-words.ts'

interface SourceFieldsProps {
  readonly known: readonly KnownSource[]
  readonly value: TeamSources
  /** What is saved. */
  readonly before: TeamSources
  onChange(value: TeamSources): void
}

/** Which source a team takes its tickets, answers and money from; nothing where there is nothing to choose. */
export function SourceFields(props: SourceFieldsProps): JSX.Element {
  const areas = () => SOURCE_AREAS.filter(({ area }) => isChoice(area, props.known, props.value[area]))
  const wordOf = (area: keyof TeamSources, { [area]: name }: TeamSources) =>
    sourceWords(area, props.known, name)[name ?? ''] ?? ''
  return (
    <Show when={areas().length > 0}>
      <div class="rule-grid">
        <For each={areas()}>
          {({ area, label }) => (
            <WordsField
              label={label}
              value={props.value[area] ?? ''}
              words={sourceWords(area, props.known, props.value[area])}
              saved={savedText(wordOf(area, props.before), wordOf(area, props.value))}
              problem={null}
              onChoose={name => props.onChange({ ...props.value, [area]: name === '' ? null : name })}
            />
          )}
        </For>
      </div>
    </Show>
  )
}
