import { type JSX, Show } from 'solid-js'
import type { TicketLink } from './create-ticket-link.ts'

/** A ticket's number, which opens the ticket where the reader may. */
export function TicketNumber(props: {
  readonly id: string | null
  readonly link: TicketLink | undefined
}): JSX.Element {
  const href = () => (props.id === null ? null : (props.link?.(props.id) ?? null))
  const text = () => (props.id === null ? '\u2013' : `#${props.id}`)
  return (
    <Show when={href()} fallback={text()}>
      {known => (
        <a href={known()} target="_blank" rel="noreferrer" title="Open in ConnectWise">
          {text()}
          <span class="unseen">, open in ConnectWise</span>
        </a>
      )}
    </Show>
  )
}
