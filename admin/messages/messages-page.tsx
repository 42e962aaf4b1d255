import { For, type JSX, Show } from 'solid-js'
import type { MessagesPage as Answer } from '../../core/model/message.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import type { PageProps } from '../pages.ts'
import { TEAMS_PATH, type TeamsAnswer } from '../teams/teams-answer.ts'
import { ChannelCard } from './channel-card.tsx'
import { ChannelForm } from './channel-form.tsx'
import { MESSAGES_PATH } from './messages-paths.ts'

/** Where Poolboard tells of what happened: chats, mail and other programs. */
export function MessagesPage(props: PageProps): JSX.Element {
  const loaded = createLoaded<Answer>(props.ask, () => MESSAGES_PATH)
  const teams = createLoaded<TeamsAnswer>(props.ask, () => TEAMS_PATH)
  return (
    <>
      <h1>Messages</h1>
      <p class="sub">
        What Poolboard tells a chat, a mailbox or another program. Amounts of money never go out. The demo
        sends nothing but tests.
      </p>
      <LoadedView of={teams} what="the teams">
        {known => (
          <LoadedView of={loaded} what="the channels">
            {answer => (
              <div class="stack messages">
                {/* Keyed: what was saved begins forms of its own. */}
                <Show when={answer()} keyed>
                  {({ channels, revision }) => (
                    <>
                      <For each={channels}>
                        {channel => (
                          <ChannelCard
                            channel={channel}
                            revision={revision}
                            teams={known().teams}
                            ask={props.ask}
                            speech={props.speech}
                            onChanged={loaded.load}
                          />
                        )}
                      </For>
                      <section class="card" aria-label="New channel">
                        <h2>New channel</h2>
                        <ChannelForm
                          channel={null}
                          revision={revision}
                          teams={known().teams}
                          ask={props.ask}
                          speech={props.speech}
                          onSaved={loaded.load}
                        />
                      </section>
                    </>
                  )}
                </Show>
              </div>
            )}
          </LoadedView>
        )}
      </LoadedView>
    </>
  )
}
