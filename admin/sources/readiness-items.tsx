import { For, type JSX, Show } from 'solid-js'
import type { ReadinessItem } from '../../core/model/source-report.ts'
import { ticketLink } from '../../core/model/ticket-link.ts'
import { countText, type Speech } from '../../core/snapshot/format.ts'
import { Fold } from '../fold/fold.tsx'
import { ticketNumber } from './ticket-number.ts'

interface ItemsProps {
  readonly of: readonly ReadinessItem[]
  readonly template: string | null
  readonly speech: Speech
}

/** The findings with their examples; what is in order stands under a fold. */
export function ReadinessItems(props: ItemsProps): JSX.Element {
  const found = () => props.of.filter(({ count }) => count > 0)
  const inOrder = () => props.of.filter(({ count }) => count === 0)
  return (
    <>
      <ul class="plain findings">
        <For each={found()} fallback={<li>Nothing to do.</li>}>
          {item => (
            <li>
              <p class="finding">
                <span class="count">{countText(item.count, props.speech)}</span> {item.label}
              </p>
              <p class="sub">{item.sentence}</p>
              <Show when={item.examples.length > 0}>
                <p class="sub">
                  For example: <Examples of={item} template={props.template} />
                  {item.count > item.examples.length ? ' and more' : ''}
                </p>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={inOrder().length > 0}>
        <Fold class="in-order" summary={`In order: ${inOrder().length}`} isUsed={false}>
          <ul class="plain findings">
            <For each={inOrder()}>
              {item => (
                <li>
                  <p>{item.label}</p>
                  <p class="sub">{item.sentence}</p>
                </li>
              )}
            </For>
          </ul>
        </Fold>
      </Show>
    </>
  )
}

function Examples(props: Pick<ItemsProps, 'template'> & { of: ReadinessItem }): JSX.Element {
  return (
    <For each={props.of.examples}>
      {(example, index) => {
        const ticket = ticketNumber(props.of.id, example)
        return (
          <>
            {index() > 0 ? ', ' : ''}
            <Show when={ticket !== null && props.template} fallback={example}>
              {template => (
                <a
                  href={ticketLink(template(), ticket ?? '')}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={`Open ${example} in ConnectWise`}
                >
                  {example}
                </a>
              )}
            </Show>
          </>
        )
      }}
    </For>
  )
}
