import { createMemo, For, type JSX, Show } from 'solid-js'
import type { AuditEntry, AuditPage } from '../../core/model/audit-entry.ts'
import type { Instant } from '../../core/model/units.ts'
import { countText } from '../../core/snapshot/format.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import type { PageProps } from '../pages.ts'
import { Pager } from '../table/pager.tsx'
import { SearchField } from '../table/search-field.tsx'
import { fullMomentText } from '../words/moment-text.ts'
import { ACTS } from './act-words.ts'
import { entryDifferences } from './entry-differences.ts'

/** Who changed what, and when: the newest first, searched, page by page. */
export function HistoryPage(props: PageProps): JSX.Element {
  const words = () => props.address.query().get('q') ?? ''
  const path = createMemo(() => {
    const page = props.address.query().get('page') ?? '1'
    return `/api/v1/audit?${new URLSearchParams({ page, q: words() })}`
  })
  const loaded = createLoaded<AuditPage>(props.ask, path)
  const ask = (q: string, page: number) => {
    const said = new URLSearchParams(q === '' ? {} : { q })
    if (page > 1) said.set('page', String(page))
    props.address.replaceQuery(said)
  }
  return (
    <>
      <h1>History of changes</h1>
      <p class="sub">Every change and every sign-in. Nothing here can be changed.</p>
      <section class="card history" aria-label="History">
        <SearchField label="Search the history" value={words()} onSearch={q => ask(q, 1)} />
        <LoadedView of={loaded} what="the history">
          {found => (
            <>
              <p class="sub" role="status">
                {countText(found().total, props.speech)} {found().total === 1 ? 'entry' : 'entries'}
              </p>
              <div class="bar">
                <a
                  class="button"
                  href={`/api/v1/audit.csv?${new URLSearchParams({ q: words() })}`}
                  download=""
                >
                  Download as CSV
                </a>
                <a
                  class="button"
                  href={`/api/v1/audit.jsonl?${new URLSearchParams({ q: words() })}`}
                  download=""
                >
                  Download as JSON lines
                </a>
              </div>
              <Show when={found().entries.length > 0}>
                <table class="cards">
                  <thead>
                    <tr>
                      <th scope="col">When</th>
                      <th scope="col">Who</th>
                      <th scope="col">What</th>
                    </tr>
                  </thead>
                  <tbody>
                    <For each={found().entries}>{entry => <Entry of={entry} speech={props.speech} />}</For>
                  </tbody>
                </table>
              </Show>
              <Show when={found().head}>
                {head => (
                  <p class="sub hash">
                    Hash of the newest line: <code>{head()}</code>. Note it somewhere else, and npm run verify
                    -- --head tells later whether all up to that line is as it was.
                  </p>
                )}
              </Show>
              <Pager page={found().page} pages={found().pages} onPage={page => ask(words(), page)} />
            </>
          )}
        </LoadedView>
      </section>
    </>
  )
}

function Entry(props: { of: AuditEntry; speech: PageProps['speech'] }): JSX.Element {
  const changes = createMemo(() => entryDifferences(props.of, props.speech))
  return (
    <tr>
      <td data-label="When">{fullMomentText(Date.parse(props.of.at) as Instant, props.speech)}</td>
      <td data-label="Who">
        {props.of.who}
        <small>{props.of.address === null ? 'at the machine itself' : `from ${props.of.address}`}</small>
      </td>
      <td data-label="What">
        <div>
          {ACTS[props.of.what]}
          <Show when={changes().length > 0}>
            <details>
              <summary>
                {changes().length} {changes().length === 1 ? 'difference' : 'differences'}
              </summary>
              <dl class="differences">
                <For each={changes()}>
                  {change => (
                    <div>
                      <dt>{change.place || 'Value'}:</dt>
                      <dd>
                        {change.before ?? 'nothing'} became {change.after ?? 'nothing'}
                      </dd>
                    </div>
                  )}
                </For>
              </dl>
            </details>
          </Show>
        </div>
      </td>
    </tr>
  )
}
