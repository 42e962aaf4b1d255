import { SourceError } from '../source.ts'

/** What the operating system said of a file, as a `SourceError` of kind `down`. Any other error comes back as it is. */
export function fileError(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('errno' in error && 'code' in error)) return error
  return new SourceError('down', sentence(path, String(error.code)))
}

function sentence(path: string, code: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return `${path} was not found. Put the file there or correct the path.`
  if (code === 'EACCES' || code === 'EPERM')
    return `${path} may not be read. Give the program's user permission to read it.`
  return `${path} could not be read (${code}). Check the disk or the network share.`
}
