import { createMemo, For, type JSX, Show } from 'solid-js'
import type { DisplayLine } from '../../core/model/display.ts'
import { DisplayCard, type DisplayCardProps } from './display-card.tsx'

interface DisplayListProps extends Omit<DisplayCardProps, 'line' | 'onEdit'> {
  readonly title: string
  readonly lines: readonly DisplayLine[]
  /** What stands where there is none. */
  readonly none: string
  onEdit(id: string): void
}

/** Screens or phones by name. A card stays through every reading: a question that stands over it is not lost. */
export function DisplayList(props: DisplayListProps): JSX.Element {
  const ids = createMemo(() =>
    [...props.lines]
      .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id),
  )
  return (
    <section class="stack" aria-label={props.title}>
      <h2>{props.title}</h2>
      <Show when={props.lines.length > 0} fallback={<p class="sub">{props.none}</p>}>
        <div class="display-cards">
          <For each={ids()}>
            {id => (
              <Show when={props.lines.find(line => line.id === id)}>
                {line => (
                  <DisplayCard
                    line={line()}
                    build={props.build}
                    speech={props.speech}
                    ask={props.ask}
                    teamName={props.teamName}
                    onChanged={props.onChanged}
                    onEdit={() => props.onEdit(id)}
                  />
                )}
              </Show>
            )}
          </For>
        </div>
      </Show>
    </section>
  )
}
