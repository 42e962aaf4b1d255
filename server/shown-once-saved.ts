import type { Edit } from './store/audited-edit.ts'

/**
 * An edit whose effect is shown as soon as the document has changed, and even when the audit then lacks it; an edit that
 * was refused shows nothing.
 */
export function shownOnceSaved<T extends { readonly revision: number }>(
  data: () => T,
  edit: (edit: Edit<T>) => Promise<T>,
  show: () => void,
): (edit: Edit<T>) => Promise<T> {
  return made => {
    const { revision } = data()
    return edit(made).finally(() => {
      if (data().revision !== revision) show()
    })
  }
}
