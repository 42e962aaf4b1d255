import { For, type JSX, Show } from 'solid-js'

interface TurnLineProps {
  readonly seconds: number
  readonly teams: readonly string[]
  readonly shown: string | null
}

/** One thin line a team along the upper edge. The one of the team that stands there fills, a step each second. */
export function TurnLine(props: TurnLineProps): JSX.Element {
  return (
    <div class="turn-line" aria-hidden="true">
      <For each={props.teams}>
        {team => (
          <span>
            <Show when={team === props.shown}>
              <i
                style={{
                  'animation-duration': `${props.seconds}s`,
                  'animation-timing-function': `steps(${props.seconds})`,
                }}
              />
            </Show>
          </span>
        )}
      </For>
    </div>
  )
}
