import type { JSX } from 'solid-js'
import { TextField } from '../fields/text-field.tsx'
import { ConnectionForm } from './connection-form.tsx'
import type { SourceFormProps } from './source-card.tsx'

/** The form of SmileBack. */
export function SmileBackForm(props: SourceFormProps): JSX.Element {
  return (
    <ConnectionForm
      {...props}
      source="smileback"
      help={
        <p class="sub">
          The client id and secret stand in SmileBack under its API settings; the user is one with the
          administrator role.
        </p>
      }
      fields={controls => (
        <TextField
          label="Server"
          value={controls.draft().site}
          saved={controls.kept.saved('site')}
          problem={controls.problem('site')}
          onType={site => controls.change({ site })}
          onLeave={() => {}}
        />
      )}
    />
  )
}

/** The form of CSV files. */
export function CsvForm(props: SourceFormProps): JSX.Element {
  return (
    <ConnectionForm
      {...props}
      source="csv"
      help={
        <p class="sub">
          The file or folder stands on the machine that Poolboard runs on. It is watched: save it, and the
          wall follows. Only ticket_id and created_at must be there.
        </p>
      }
      fields={controls => (
        <>
          <TextField
            label="File or folder"
            value={controls.draft().path}
            saved={controls.kept.saved('path')}
            problem={controls.problem('path')}
            onType={path => controls.change({ path })}
            onLeave={() => {}}
          />
          <TextField
            label="How answers are read (empty: 4 and 5 are positive, 3 is neutral)"
            value={controls.draft().scale}
            saved={controls.kept.saved('scale')}
            problem={controls.problem('scale')}
            onType={scale => controls.change({ scale })}
            onLeave={() => {}}
          />
        </>
      )}
    />
  )
}
