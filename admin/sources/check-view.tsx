import { For, type JSX, Show } from 'solid-js'
import type { AreaCheck, SourceCheck } from '../../core/model/source-report.ts'
import { clockText } from './clock-text.ts'

/** What a test found, area by area, with what to do where one fails. */
export function CheckView(props: { readonly of: SourceCheck }): JSX.Element {
  const failed = () => props.of.areas.filter(({ ok, optional }) => !ok && !optional).length
  const sum = () => {
    if (failed() === 0) return 'The connection works.'
    return failed() === 1 ? 'One thing needed does not work.' : `${failed()} things needed do not work.`
  }
  return (
    <section class="check-found" aria-label="What the test found">
      <p role="status">
        <b>{sum()}</b>{' '}
        <Show when={props.of.version}>{version => <span class="sub">Server version {version()}.</span>}</Show>
      </p>
      <Show when={clockText(props.of.clock)}>{text => <p>{text()}</p>}</Show>
      <ul class="plain areas">
        <For each={props.of.areas}>{area => <Area of={area} />}</For>
      </ul>
    </section>
  )
}

function Area(props: { readonly of: AreaCheck }): JSX.Element {
  const word = () => (props.of.ok ? 'Works' : props.of.optional ? 'Not read' : 'Fails')
  const state = () => (props.of.ok ? 'live' : props.of.optional ? 'waiting' : 'failed')
  return (
    <li>
      <span class={`mark ${state()}`}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={props.of.ok ? 'M3 8.5l3.5 3.5L13 5' : 'M4 4l8 8M12 4l-8 8'} />
        </svg>
        {word()}
      </span>
      <div>
        <b>{props.of.label}</b>
        <Show when={props.of.optional}>
          <span class="sub"> (optional)</span>
        </Show>
        <p>{props.of.sentence}</p>
        <Show when={props.of.remedy}>
          <p class="remedy">{props.of.remedy}</p>
        </Show>
      </div>
    </li>
  )
}
