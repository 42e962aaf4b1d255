import { For, type JSX } from 'solid-js'
import type { PlanVersion } from '../../core/model/plan.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import type { TeamPlan } from '../api.ts'
import { planSheetPath } from '../route-at.ts'
import { momentText } from '../words/moment-text.ts'
import { ruling } from './plan-time.ts'

/** Every version of the plan, the newest first: from when it rules, who saved it and why. */
export function VersionsCard(props: { plan: TeamPlan; speech: Speech }): JSX.Element {
  const versions = () => [...props.plan.plan.versions].sort((a, b) => (a.effective < b.effective ? 1 : -1))
  const state = (version: PlanVersion) => {
    const kind = version.rehearsal ? ', rehearsal' : ''
    if (version === ruling(props.plan)) return `in force${kind}`
    return `${version.effective > props.plan.month ? 'starts then' : 'earlier'}${kind}`
  }
  const by = ({ author, savedAt }: PlanVersion) =>
    savedAt === undefined ? 'as installed' : `${author ?? 'manager'}, ${momentText(savedAt, props.speech)}`
  return (
    <section class="card versions" aria-labelledby="plan-versions">
      <h2 id="plan-versions">Versions</h2>
      <ul class="plain">
        <For each={versions()}>
          {version => (
            <li>
              <b>From {monthYear(version.effective, props.speech)}</b>
              <span class="sub">
                {' '}
                {state(version)}. Saved {by(version)}.{version.note ? ` ${version.note}` : ''}
                {version.correction ? ` Corrected: ${version.correction}` : ''}
              </span>{' '}
              <a href={planSheetPath(version.effective)}>Plan sheet</a>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
