import { access, constants, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The file system's error that stands in the way of making a path which is not there yet; null where nothing does. */
export async function whyNotMade(path: string): Promise<unknown> {
  let above = dirname(path)
  while (above !== dirname(above) && !(await stat(above).catch(() => null))) above = dirname(above)
  try {
    await access(above, constants.W_OK | constants.X_OK)
    if ((await stat(above)).isDirectory()) return null
    return Object.assign(new Error(above), { code: 'ENOTDIR' })
  } catch (error) {
    return error
  }
}
