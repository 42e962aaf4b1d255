import { join } from 'node:path'
import type { Damage } from '../../core/model/damage.ts'
import type { Instant } from '../../core/model/units.ts'
import type { Format } from './envelope.ts'
import { openExpendable } from './open-expendable.ts'

/** Damage that no manager has seen yet. */
export interface DamageLog {
  all(): readonly Damage[]
  /** Tells damage in the log as well. Resolves whatever the disk says; it is known then all the same. */
  tell(damage: Damage): Promise<void>
  /** Forgets what was told until then. Rejects with a `StoreError`. */
  seen(until: Instant): Promise<void>
  settled(): Promise<void>
}

interface Told {
  readonly revision: number
  readonly damage: readonly Damage[]
}

/** `damage.json`. */
export const DAMAGE: Format<Told> = {
  schema: 1,
  check: data =>
    isTold(data) ? { ok: true, value: data } : { ok: false, problems: [{ path: '', message: 'no damage' }] },
}

/** Opens `damage.json` of the data folder. Throws a `StoreError`. */
export async function openDamageLog(
  dataDir: string,
  { now, warn }: { readonly now: () => Instant; readonly warn: (message: string) => void },
): Promise<DamageLog> {
  const document = await openExpendable<Told>(
    {
      path: join(dataDir, 'damage.json'),
      format: DAMAGE,
      now,
      defaults: () => ({ revision: 0, damage: [] }),
    },
    warn,
    'What it told of is lost.',
  )
  // A disk that refuses must not keep anybody from being told.
  let unwritten: readonly Damage[] = []
  const edit = (change: (damage: readonly Damage[]) => readonly Damage[]) =>
    document.edit(({ revision, damage }) => ({ revision: revision + 1, damage: change(damage) }))
  return {
    all: () => [...document.data().damage, ...unwritten],
    async tell(damage) {
      warn(damageSentence(damage))
      await edit(known => [...known, damage]).catch(() => {
        unwritten = [...unwritten, damage]
      })
    },
    async seen(until) {
      await edit(known => known.filter(({ at }) => at > until))
      unwritten = unwritten.filter(({ at }) => at > until)
    },
    settled: document.settled,
  }
}

/** What is told of a damaged file in the log and in /healthz. */
export function damageSentence({ file, movedTo, restoredFrom }: Damage): string {
  const from = restoredFrom === 'memory' ? 'what the program held' : restoredFrom
  if (movedTo === null) return `${file} was missing and is restored from ${from}`
  return `${file} was damaged and is restored from ${from}; the damaged file is ${movedTo}`
}

function isTold(data: unknown): data is Told {
  return (
    typeof data === 'object' &&
    data !== null &&
    'revision' in data &&
    'damage' in data &&
    Array.isArray(data.damage)
  )
}
