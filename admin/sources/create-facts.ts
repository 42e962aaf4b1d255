import { type Accessor, createSignal, onMount } from 'solid-js'
import type { ConnectionsPage } from '../../core/model/connections-page.ts'
import type { SourceFacts } from '../../core/model/source-report.ts'
import type { Ask } from '../create-ask.ts'
import { CONNECTIONS_PATH, sourcePath } from './source-paths.ts'

/** What can be chosen from in ConnectWise; null where it is not connected, and until it has answered. */
export function createFacts(ask: Ask): Accessor<SourceFacts | null> {
  const [facts, setFacts] = createSignal<SourceFacts | null>(null)
  onMount(async () => {
    const page = await ask<ConnectionsPage>(CONNECTIONS_PATH)
    if (page.kind !== 'done' || page.value.connectwise === null) return
    const told = await ask<SourceFacts>(sourcePath('connectwise', 'facts'))
    if (told.kind === 'done') setFacts(() => told.value)
  })
  return facts
}
