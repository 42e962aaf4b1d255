import { createMemo, For, type JSX, Show, untrack } from 'solid-js'
import type { SourceFacts } from '../../core/model/source-report.ts'
import { WordsField } from '../fields/words-field.tsx'
import { Fold } from '../fold/fold.tsx'
import { withClass } from './connectwise-draft.ts'
import type { ConnectionControls } from './create-connection.ts'
import { CLASS_WORDS, type StatusRow, statusGroups } from './status-meaning.ts'

interface StatusClassesProps {
  readonly controls: ConnectionControls<'connectwise'>
  readonly facts: SourceFacts
}

/** What each status means for whether a ticket is done: first those that nobody has said for certain. */
export function StatusClasses(props: StatusClassesProps): JSX.Element {
  const classes = () => props.controls.draft().classes
  const boards = createMemo(() => props.controls.draft().boards)
  // A status stays in its place while its field is used: it does not jump to the changed ones under the hand.
  const split = createMemo(() => {
    const known = untrack(classes)
    const groups = statusGroups(props.facts.boards, boards())
    const isFirst = (row: StatusRow) => row.isGuessed || Object.hasOwn(known, row.key)
    const part = (wanted: boolean) =>
      groups
        .map(({ board, rows }) => ({ board, rows: rows.filter(row => isFirst(row) === wanted) }))
        .filter(({ rows }) => rows.length > 0)
    return { first: part(true), rest: part(false) }
  })
  const count = (groups: ReturnType<typeof statusGroups>) => groups.flatMap(({ rows }) => rows).length
  return (
    <>
      <Show when={count(split().first) > 0}>
        <Fold
          class="statuses"
          summary={`Statuses to look at: ${count(split().first)}`}
          isUsed={Object.keys(classes()).length > 0}
        >
          <p class="sub">
            Their boards do not say for certain what they mean. A ticket is done in a status that means
            resolved or closed, and open in any other. Time spent waiting is the sum that ConnectWise tells of
            each ticket, whatever is said here.
          </p>
          <Groups groups={split().first} controls={props.controls} />
        </Fold>
      </Show>
      <Show when={count(split().rest) > 0}>
        <Fold
          class="statuses"
          summary={`Statuses as their boards say: ${count(split().rest)}`}
          isUsed={false}
        >
          <Groups groups={split().rest} controls={props.controls} />
        </Fold>
      </Show>
    </>
  )
}

function Groups(props: {
  readonly groups: ReturnType<typeof statusGroups>
  readonly controls: ConnectionControls<'connectwise'>
}): JSX.Element {
  const classes = () => props.controls.draft().classes
  return (
    <For each={props.groups}>
      {({ board, rows }) => (
        <fieldset class="board" aria-label={board}>
          <h4>{board}</h4>
          <div class="rule-grid">
            <For each={rows}>
              {row => (
                <WordsField
                  label={row.name}
                  value={classes()[row.key] ?? row.meaning}
                  words={CLASS_WORDS}
                  saved={null}
                  problem={props.controls.problem(`classes.${row.key}`)}
                  onChoose={meaning =>
                    props.controls.change({ classes: withClass(classes(), row.key, meaning, row.meaning) })
                  }
                />
              )}
            </For>
          </div>
        </fieldset>
      )}
    </For>
  )
}
