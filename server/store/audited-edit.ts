import type { AuditAct } from '../../core/model/audit-entry.ts'
import type { Instant } from '../../core/model/units.ts'
import type { Audit } from './audit.ts'
import type { DurableDocument } from './durable-document.ts'
import { StoreError } from './store-error.ts'

/** The person behind an edit, as the audit names them. */
export interface Editor {
  readonly who: string
  readonly address: string
}

export interface Edit<T> {
  readonly by: Editor
  readonly what: AuditAct
  /** The next revision of the document. What it throws rejects, and nothing is changed. */
  change(current: T): T
  /** The part of the document that the audit shows before and after; null for nothing. */
  shown(data: T): unknown
}

/**
 * Makes an edit, then writes it into the audit; resolves to the new document once both are on the disk. In this order a
 * crash between the two leaves an edit that the audit lacks, never an entry of an edit that was not made.
 */
export async function auditedEdit<T>(
  parts: { readonly document: DurableDocument<T>; readonly audit: Audit; readonly now: () => Instant },
  { by, what, change, shown }: Edit<T>,
): Promise<T> {
  let before: unknown = null
  const next = await parts.document.edit(current => {
    before = shown(current)
    return change(current)
  })
  const at = new Date(parts.now()).toISOString()
  try {
    await parts.audit.append({ at, ...by, what, before, after: shown(next) })
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    throw new StoreError(`The change is saved, but the audit lacks it: ${error.message}`)
  }
  return next
}
