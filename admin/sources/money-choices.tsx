import { createEffect, For, type JSX, on, Show } from 'solid-js'
import type { ConnectWiseSettings } from '../../core/model/connection.ts'
import { TextField } from '../fields/text-field.tsx'
import { WordsField } from '../fields/words-field.tsx'
import type { ChoicesProps } from './connectwise-choices.tsx'
import { proposedMonths } from './cycle-months.ts'
import { NamesField } from './names-field.tsx'

const REVENUE_WORDS: { readonly [revenue in ConnectWiseSettings['revenue']]: string } = {
  invoices: 'agreement invoices of the month',
  agreements: 'agreements and their additions',
}

/** What of the money is managed-services revenue. */
export function MoneyChoices(props: ChoicesProps): JSX.Element {
  const draft = () => props.controls.draft()
  const types = () => props.facts?.agreementTypes ?? []
  const cycles = () => [...new Set([...(props.facts?.billingCycles ?? []), ...Object.keys(draft().cycles)])]
  // Proposed before they are saved, never after: what somebody emptied stays empty.
  createEffect(
    on(
      () => props.facts?.billingCycles,
      names => {
        const proposed = proposedMonths(names ?? [], draft().cycles)
        if (proposed) props.controls.change({ cycles: { ...draft().cycles, ...proposed } })
      },
    ),
  )
  return (
    <fieldset class="choices-of" aria-label="Money">
      <h3>Money</h3>
      <div class="rule-grid">
        <NamesField
          label="Agreement types that are managed services"
          all="every type"
          some="only these"
          known={types().length > 0 ? types() : null}
          value={draft().agreementTypes}
          before={props.controls.kept.start.agreementTypes}
          problem={props.controls.problem('agreementTypes')}
          onChange={agreementTypes => props.controls.change({ agreementTypes })}
        />
        <WordsField
          label="Revenue is taken from"
          value={draft().revenue}
          words={REVENUE_WORDS}
          saved={props.controls.kept.saved('revenue', word => REVENUE_WORDS[word])}
          problem={null}
          onChoose={revenue => props.controls.change({ revenue })}
        />
      </div>
      <Show when={cycles().length > 0}>
        <p class="sub">
          How many months each billing cycle covers: what an agreement bills is divided by it. Proposed from
          the names; correct what is wrong. An agreement whose cycle has none is left out.
        </p>
        <div class="rule-grid">
          <For each={cycles()}>
            {name => (
              <TextField
                label={`Months of ${name}`}
                value={draft().cycles[name] ?? ''}
                saved={props.controls.kept.saved('cycles', cycles => cycles[name] ?? '')}
                problem={props.controls.problem(`cycles.${name}`)}
                onType={months => props.controls.change({ cycles: { ...draft().cycles, [name]: months } })}
                onLeave={() => {}}
              />
            )}
          </For>
        </div>
      </Show>
    </fieldset>
  )
}
