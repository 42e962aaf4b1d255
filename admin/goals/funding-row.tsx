import { createMemo, createUniqueId, For, Show } from 'solid-js'
import type { DeskControls } from './create-desk.ts'
import { isFirst } from './plan-time.ts'
import { RuleInput } from './rule-input.tsx'
import type { RuleField } from './rules.ts'

const WORDS: { readonly [kind: string]: string } = {
  rate: "A rate of the month's managed-services revenue, cut into full shares",
  fixed: 'The same amount each month, cut into full shares',
  'per-head': 'An amount for each full share of the month',
}

const FIELDS: { readonly [kind: string]: readonly RuleField[] } = {
  rate: ['revenue', 'rate', 'fullShares'],
  fixed: ['amount', 'fullShares'],
  'per-head': ['amount', 'fullShares'],
}

/** What the pool is made of and how many share it. */
export function FundingRow(props: { controls: DeskControls }) {
  const id = createUniqueId()
  const kind = createMemo(() => props.controls.desk().draft.funding)
  const fields = createMemo(() => FIELDS[kind()] ?? [])
  return (
    <fieldset class="row funding" aria-labelledby={id}>
      <div class="row-words">
        <h2 id={id}>Pool</h2>
        <p>{WORDS[kind()]}. Full shares left empty are counted from the people.</p>
        <Show when={isFirst(props.controls.desk().plan)}>
          <p>The amounts are an example until a plan is saved. Put in your own.</p>
        </Show>
      </div>
      <RuleInput controls={props.controls} field="funding" />
      <For each={fields()}>{field => <RuleInput controls={props.controls} field={field} />}</For>
    </fieldset>
  )
}
