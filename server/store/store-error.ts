/** The data folder or a file in it cannot be used. The message is a sentence for a person: file, reason, what to do. */
export class StoreError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'StoreError'
  }
}

/** Somebody saved in the meantime: the edit was made from a revision that is no longer the current one. */
export class StaleRevision extends Error {
  constructor() {
    super('Somebody else saved in the meantime.')
    this.name = 'StaleRevision'
  }
}

const REASONS: { readonly [code: string]: string } = {
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  ENOENT: 'the file or its folder is missing',
  EISDIR: 'a folder stands where a file is needed',
  EACCES: 'this program has no permission',
  EPERM: 'this program has no permission',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'files may not grow any larger here',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
}

/** Why the file system refused, in words that fit after a colon. */
export function diskReason(error: unknown): string {
  const code = errorCode(error)
  return REASONS[code] ?? (code || 'the reason is not known')
}

/** The code of a Node error (ENOENT), or an empty text. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
