import { DropdownMenu } from '@kobalte/core/dropdown-menu'
import { For, type JSX, Show } from 'solid-js'

interface VisitorActsProps {
  readonly name: string
  readonly isOn: boolean
  /** Minutes; null ends it. */
  onChoose(minutes: number | null): void
}

/** A year: nobody waits for it to end by itself. */
const UNTIL_ENDED = 366 * 24 * 60

const SPANS = [
  { words: '30 minutes', minutes: 30 },
  { words: '2 hours', minutes: 120 },
  { words: 'Until I end it', minutes: UNTIL_ENDED },
] as const

/** Hides amounts and names for some time, or ends that. */
export function VisitorActs(props: VisitorActsProps): JSX.Element {
  return (
    <Show
      when={!props.isOn}
      fallback={
        <button
          type="button"
          class="quiet small"
          aria-label={`End visitor mode of ${props.name}`}
          onClick={() => props.onChoose(null)}
        >
          End visitor mode
        </button>
      }
    >
      <DropdownMenu gutter={4}>
        <DropdownMenu.Trigger class="quiet small" aria-label={`Visitor mode of ${props.name}`}>
          Visitor mode
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content class="choices">
            <For each={SPANS}>
              {({ words, minutes }) => (
                <DropdownMenu.Item class="choice" onSelect={() => props.onChoose(minutes)}>
                  {words}
                </DropdownMenu.Item>
              )}
            </For>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu>
    </Show>
  )
}
