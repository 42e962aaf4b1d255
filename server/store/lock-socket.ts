import { connect, createServer } from 'node:net'
import { errorCode } from './store-error.ts'

/**
 * Answers at a socket file as long as this process lives, so that a container beside it, to which its number means nothing,
 * can tell. Resolves to what ends that and takes the file away. Where the file system knows no sockets nobody answers.
 */
export async function lockSocket(path: string): Promise<() => Promise<void>> {
  const server = createServer(caller => caller.destroy())
  await new Promise<void>(resolve => {
    server.on('error', () => resolve())
    server.listen(path, resolve)
  })
  server.unref()
  return () => new Promise(resolve => void server.close(() => resolve()))
}

/** Whether a process answers there. True too where that cannot be found out. */
export function socketAnswers(path: string): Promise<boolean> {
  return new Promise(resolve => {
    const call = connect(path, () => {
      call.destroy()
      resolve(true)
    })
    call.on('error', error => resolve(!NOBODY.includes(errorCode(error))))
  })
}

// EINVAL: the path is too long for a socket.
const NOBODY = ['ECONNREFUSED', 'ENOENT', 'ENOTSOCK', 'EINVAL', 'ENOTSUP']
