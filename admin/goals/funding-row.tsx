import { createMemo, createUniqueId, For } from 'solid-js'
import type { DeskControls } from './create-desk.ts'
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
      </div>
      <RuleInput controls={props.controls} field="funding" />
      <For each={fields()}>{field => <RuleInput controls={props.controls} field={field} />}</For>
    </fieldset>
  )
}
