import { createMemo, Index, type JSX } from 'solid-js'
import type { Speech } from '../../core/snapshot/format.ts'
import { Said } from '../said.tsx'
import { createWhatIf } from './create-what-if.ts'
import type { ProjectionAnswer } from './projection-answer.ts'
import { whatIf } from './what-if.ts'
import { WhatIfRow } from './what-if-row.tsx'
import { whatIfPieces, whatIfSentences } from './what-if-text.ts'

/** What the month would pay with other values, by the plan's own rules. Nothing of it leaves the page. */
export function WhatIfCard(props: { readonly of: ProjectionAnswer; readonly speech: Speech }): JSX.Element {
  const controls = createWhatIf(() => props.speech)
  const now = createMemo(() => whatIf(props.of, {}))
  const what = createMemo(() => whatIf(props.of, controls.supposed()))
  const isSupposed = () => Object.keys(controls.supposed()).length > 0
  return (
    <section class="card what-if" aria-label="What if">
      <h2>What if</h2>
      <div role="status">
        <p class="what-if-amount">
          <Said pieces={whatIfPieces(what(), isSupposed(), props.speech)} />
        </p>
        <p class="sub">{whatIfSentences(what(), now(), props.speech).join(' ')}</p>
      </div>
      <Index
        each={props.of.version.goals}
        fallback={<p class="sub">No goals yet. They are set on goals and plan.</p>}
      >
        {(goal, index) => (
          <WhatIfRow
            goal={goal()}
            now={props.of.goals[index]?.value ?? null}
            what={what().goals[index]}
            controls={controls}
            speech={props.speech}
          />
        )}
      </Index>
      <div class="bar">
        <button
          type="button"
          class="quiet small"
          aria-disabled={!controls.isTouched()}
          onClick={() => controls.reset()}
        >
          Back to now
        </button>
        <span class="sub">Nothing here is saved, and nobody else sees it.</span>
      </div>
    </section>
  )
}
