import { join } from 'node:path'
import { build } from 'vite'

/** Builds the admin page as it is now into a folder, and tells where. */
export async function builtAdmin(folder: string): Promise<string> {
  const outDir = join(folder, 'admin-page')
  await build({
    mode: 'admin',
    configFile: 'vite.config.ts',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  return outDir
}
