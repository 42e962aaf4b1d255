import { type JSX, Show } from 'solid-js'

interface PagerProps {
  /** From 1. */
  readonly page: number
  readonly pages: number
  onPage(page: number): void
}

/** Back and forth between the pages of a table; nothing where there is one page. */
export function Pager(props: PagerProps): JSX.Element {
  const go = (page: number) => {
    if (page >= 1 && page <= props.pages) props.onPage(page)
  }
  return (
    <Show when={props.pages > 1}>
      <nav class="bar" aria-label="Pages of the table">
        <button
          type="button"
          class="quiet small"
          aria-disabled={props.page <= 1}
          onClick={() => go(props.page - 1)}
        >
          Previous
        </button>
        <span class="sub" role="status">
          Page {props.page} of {props.pages}
        </span>
        <button
          type="button"
          class="quiet small"
          aria-disabled={props.page >= props.pages}
          onClick={() => go(props.page + 1)}
        >
          Next
        </button>
      </nav>
    </Show>
  )
}
