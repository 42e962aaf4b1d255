import { For, type JSX } from 'solid-js'
import { METRICS } from '../../core/model/metric.ts'
import type { MyTeam } from '../../core/model/my-slice.ts'
import { explainPath } from '../route-at.ts'

/** The way from each goal of one's teams to the tickets and answers behind it. */
export function ExplainLinks(props: { readonly teams: readonly MyTeam[] }): JSX.Element {
  return (
    <For each={props.teams}>
      {({ team, goals }) => (
        <section class="card" aria-label={`Behind the numbers of ${team.name}`}>
          <h2>Behind the numbers of {team.name}</h2>
          <ul class="plain">
            <For each={goals} fallback={<li class="sub">The team has no goals this month.</li>}>
              {({ goal }) => (
                <li>
                  <a href={explainPath(team.id, goal.metric)}>{METRICS[goal.metric].title} explained</a>
                </li>
              )}
            </For>
          </ul>
        </section>
      )}
    </For>
  )
}
