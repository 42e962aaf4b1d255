import { type JSX, Match, Show, Switch } from 'solid-js'
import type { KeptDraft } from '../draft/create-kept-draft.ts'
import { AreaField } from '../fields/area-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { WordsField } from '../fields/words-field.tsx'
import { KeyField } from '../sources/key-field.tsx'
import type { ChannelDraft } from './channel-draft.ts'
import { SecretField } from './secret-field.tsx'

interface AddressFieldsProps {
  readonly draft: ChannelDraft
  /** Whether the server has an address already. */
  readonly isStored: boolean
  problem(path: string): string | null
  readonly saved: KeptDraft<ChannelDraft>['saved']
  onEdit(part: Partial<ChannelDraft>): void
}

const SECURITY = {
  starttls: 'STARTTLS, refused without',
  tls: 'TLS from the start',
  none: 'None: can be read on the way',
}

/** What the server takes: a webhook may lead to a machine of the same network. */
const ADDRESS = {
  webhook: 'Address, with https://, or http:// inside your network',
  chat: 'Address, with https://',
}

/** Where a channel leads. It goes to the server and never comes back. */
export function AddressFields(props: AddressFieldsProps): JSX.Element {
  const text = (label: string, key: 'host' | 'port' | 'user' | 'sender', path: string) => (
    <TextField
      label={label}
      value={props.draft[key]}
      saved={props.saved(key)}
      problem={props.problem(path)}
      onType={typed => props.onEdit({ [key]: typed })}
      onLeave={() => {}}
    />
  )
  const key = (label: string, name: 'url' | 'password', path: string) => (
    <KeyField
      label={label}
      value={props.draft[name]}
      isStored={props.isStored}
      problem={props.problem(path)}
      onType={typed => props.onEdit({ [name]: typed })}
    />
  )
  return (
    <Switch
      fallback={
        <div class="rule-grid">
          {key(ADDRESS[props.draft.kind === 'webhook' ? 'webhook' : 'chat'], 'url', 'address.url')}
          <Show when={props.draft.kind === 'webhook'}>
            <SecretField
              value={props.draft.secret}
              isStored={props.isStored}
              problem={props.problem('address.secret')}
              onType={secret => props.onEdit({ secret })}
            />
          </Show>
        </div>
      }
    >
      <Match when={props.draft.kind === 'mail'}>
        <Show when={props.isStored}>
          <p class="sub">A mail server is stored. Leave these empty to keep it, or enter all of them anew.</p>
        </Show>
        <div class="rule-grid">
          {text('Mail server', 'host', 'address.host')}
          {text('Port', 'port', 'address.port')}
          <WordsField
            label="Encryption"
            value={props.draft.security}
            words={SECURITY}
            saved={props.saved('security', word => SECURITY[word])}
            problem={null}
            onChoose={security => props.onEdit({ security })}
          />
          {text('User name, empty for none', 'user', 'address.user')}
          {key('Password', 'password', 'address.password')}
          {text('From', 'sender', 'address.from')}
        </div>
        <AreaField
          label="To"
          value={props.draft.receivers}
          saved={props.saved('receivers')}
          problem={props.problem('address.to')}
          hint="One address a line."
          onType={receivers => props.onEdit({ receivers })}
        />
      </Match>
    </Switch>
  )
}
