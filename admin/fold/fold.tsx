import { createEffect, createMemo, createSignal, type JSX } from 'solid-js'

interface FoldProps {
  readonly summary: string
  readonly class: string
  /** Something inside is set or wrong: it opens by itself, and never closes by itself. */
  readonly isUsed: boolean
  readonly children: JSX.Element
}

/** What most people need not see, behind its name. */
export function Fold(props: FoldProps): JSX.Element {
  const isUsed = createMemo(() => props.isUsed)
  const [isOpen, setOpen] = createSignal(isUsed())
  createEffect(() => {
    if (isUsed()) setOpen(true)
  })
  return (
    <details class={props.class} open={isOpen()} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  )
}
