import { type JSX, Show } from 'solid-js'
import type { BackupState } from '../../core/model/backup.ts'
import type { Instant } from '../../core/model/units.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Ask } from '../create-ask.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import { notify } from '../notices.tsx'
import { momentText } from '../words/moment-text.ts'

const BACKUPS_PATH = '/api/v1/backups'

interface BackupCardProps {
  readonly ask: Ask
  readonly speech: Speech
}

/** When the last backup was made and where it lies, and one now. */
export function BackupCard(props: BackupCardProps): JSX.Element {
  const loaded = createLoaded<BackupState>(props.ask, () => BACKUPS_PATH)
  async function write(): Promise<void> {
    const told = await props.ask<{ file: string }>(BACKUPS_PATH, { method: 'POST', body: {} })
    notify(toldProblem(told) ?? 'The backup is written.')
    void loaded.load()
  }
  return (
    <section class="card" aria-label="Backup">
      <h2>Backup</h2>
      <LoadedView of={loaded} what="the backups">
        {state => <p>{backupText(state(), props.speech)}</p>}
      </LoadedView>
      <p class="sub">
        In it: goals and plans, people, revenue, closed months, exclusions, the history of changes and the
        settings of sources, messages and screens. Not in it: users and passwords, the keys of sources and the
        addresses of messages. Those are typed again after a restore.
      </p>
      <div class="bar">
        <a class="quiet" href="/api/v1/backup" download="">
          Download a backup
        </a>
        <Show when={folderOf(loaded.state())}>
          <button type="button" class="quiet" onClick={write}>
            Write one to the folder
          </button>
        </Show>
      </div>
    </section>
  )
}

function folderOf(state: ReturnType<ReturnType<typeof createLoaded<BackupState>>['state']>): string | null {
  return state.kind === 'ready' ? state.value.folder : null
}

/** Where the last backup lies and when it was made, in a sentence. */
export function backupText({ folder, files }: BackupState, speech: Speech): string {
  if (folder === null)
    return 'No backup is made by itself. Set BACKUP_DIR to a folder on another disk: one is written there every day.'
  const [newest] = files
  if (!newest) return `A backup is written to ${folder} every day. There is none yet.`
  const kilobytes = Math.max(1, Math.round(newest.bytes / 1024))
  return `The last backup was made ${momentText(newest.made as Instant, speech)} (${kilobytes} KB). It lies in ${folder}, with ${files.length - 1} older ones.`
}
