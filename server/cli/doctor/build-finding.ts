import { type Finding, ok, wrong } from './finding.ts'

/** Whether both pages stand beside the program. */
export function buildFinding(exists: (path: string) => boolean): Finding {
  const missing = ['display', 'admin'].filter(page => !exists(`${page}/index.html`))
  if (missing.length === 0) return ok('pages', 'The wall and the admin are built.')
  return wrong('pages', `Not built: ${missing.join(', ')}.`, 'Run npm run build.')
}
