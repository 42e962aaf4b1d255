import { type JSX, Show } from 'solid-js'
import { TextField } from '../fields/text-field.tsx'
import { WordsField } from '../fields/words-field.tsx'
import { Fold } from '../fold/fold.tsx'
import { ConnectionForm } from './connection-form.tsx'
import { ConnectWiseChoices } from './connectwise-choices.tsx'
import type { Server } from './connectwise-draft.ts'
import type { ConnectionControls } from './create-connection.ts'
import type { SourceFormProps } from './source-card.tsx'

const SERVER_WORDS: { readonly [server in Server]: string } = {
  na: 'North America',
  eu: 'Europe',
  au: 'Australia',
  own: 'own server',
}

/** The form of ConnectWise Manage: who and where, a test, then what is read of it. */
export function ConnectWiseForm(props: SourceFormProps): JSX.Element {
  return (
    <ConnectionForm
      {...props}
      source="connectwise"
      help={<Help />}
      fields={controls => <Access controls={controls} />}
      choices={(controls, facts) => <ConnectWiseChoices controls={controls} facts={facts} />}
    />
  )
}

function Help(): JSX.Element {
  return (
    <Fold class="help" summary="Where these come from" isUsed={false}>
      <ol>
        <li>
          In ConnectWise, under System, Security Roles, make a role that only reads. The test below says what
          it lacks.
        </li>
        <li>Under System, Members, API Members, make a member with that role.</li>
        <li>On its API Keys tab make a key. The private one is shown once: copy both here.</li>
        <li>The client id is registered at developer.connectwise.com, one for Poolboard alone.</li>
      </ol>
      <p class="sub">The page docs/connectwise.md of Poolboard goes through it field by field.</p>
    </Fold>
  )
}

function Access(props: { readonly controls: ConnectionControls<'connectwise'> }): JSX.Element {
  const draft = () => props.controls.draft()
  const text = (label: string, name: 'host' | 'company' | 'clientId', path: string = name) => (
    <TextField
      label={label}
      value={draft()[name]}
      saved={props.controls.kept.saved(name)}
      problem={props.controls.problem(path)}
      onType={typed => props.controls.change({ [name]: typed })}
      onLeave={() => {}}
    />
  )
  return (
    <>
      <WordsField
        label="Server"
        value={draft().server}
        words={SERVER_WORDS}
        saved={props.controls.kept.saved('server', server => SERVER_WORDS[server])}
        problem={draft().server === 'own' ? null : props.controls.problem('site')}
        onChoose={server => props.controls.change({ server })}
      />
      <Show when={draft().server === 'own'}>{text('Host of the own server', 'host', 'site')}</Show>
      {text('Company id', 'company')}
      {text('Client id', 'clientId')}
    </>
  )
}
