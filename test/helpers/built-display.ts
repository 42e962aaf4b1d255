import { join } from 'node:path'
import { build } from 'vite'

const built = new Map<string, Promise<string>>()

/** Builds the display as it is now, once beside each built desk, and tells where. */
export function builtDisplay(adminFolder: string): Promise<string> {
  const known = built.get(adminFolder) ?? buildDisplay(join(adminFolder, '..', 'display-page'))
  built.set(adminFolder, known)
  return known
}

async function buildDisplay(outDir: string): Promise<string> {
  await build({
    ...{ mode: 'display', configFile: 'vite.config.ts', logLevel: 'error' },
    build: { outDir, emptyOutDir: true },
  })
  return outDir
}
