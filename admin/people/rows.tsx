import { Index, type JSX } from 'solid-js'

interface RowsProps<T> {
  readonly title: string
  readonly words?: string
  readonly rows: readonly T[]
  readonly add: string
  /** What a row is called, for its remove button. */
  readonly rowName: string
  children(row: () => T, index: number): JSX.Element
  onAdd(): void
  onRemove(index: number): void
}

/** A list of rows of fields that grows and shrinks. */
export function Rows<T>(props: RowsProps<T>): JSX.Element {
  return (
    <fieldset class="rows-field" aria-label={props.title}>
      <h2>{props.title}</h2>
      <p class="sub">{props.words}</p>
      <Index each={props.rows}>
        {(row, index) => (
          <fieldset class="one-row" aria-label={`${props.rowName} ${index + 1}`}>
            {props.children(row, index)}
            <button
              type="button"
              class="quiet small row-remove"
              aria-label={`Remove ${props.rowName.toLowerCase()} ${index + 1}`}
              onClick={() => props.onRemove(index)}
            >
              Remove
            </button>
          </fieldset>
        )}
      </Index>
      <div class="bar">
        <button type="button" class="quiet small" onClick={() => props.onAdd()}>
          {props.add}
        </button>
      </div>
    </fieldset>
  )
}
