import { createUniqueId, For } from 'solid-js'
import { TextField } from '../fields/text-field.tsx'
import type { DeskControls } from './create-desk.ts'
import { deskField } from './desk-field.ts'
import type { FundingField } from './draft.ts'

const FIELDS: readonly { readonly field: FundingField; readonly label: string }[] = [
  { field: 'revenue', label: 'Managed-services revenue' },
  { field: 'rate', label: 'Pool rate' },
  { field: 'fullShares', label: 'Full shares' },
]

/** What the pool is made of and how many share it. */
export function FundingRow(props: { controls: DeskControls }) {
  const id = createUniqueId()
  return (
    <fieldset class="row funding" aria-labelledby={id}>
      <div class="row-words">
        <h2 id={id}>Pool</h2>
        <p>A rate of the month's managed-services revenue, cut into full shares</p>
      </div>
      <For each={FIELDS}>
        {({ field, label }) => {
          const bound = deskField(props.controls, field)
          return (
            <TextField
              label={label}
              value={props.controls.desk().draft[field]}
              saved={bound.saved()}
              problem={bound.problem()}
              onType={bound.type}
              onLeave={bound.leave}
            />
          )
        }}
      </For>
    </fieldset>
  )
}
