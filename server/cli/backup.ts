import { dirname, resolve } from 'node:path'
import { instant } from '../../core/model/units.ts'
import { packedArchive, unpackedArchive } from '../store/archive.ts'
import { archivedData } from '../store/archived-data.ts'
import { lockHolder } from '../store/data-lock.ts'
import { KEPT_HEAD, parsedHead } from '../store/kept-head.ts'
import { replaceFile } from '../store/replace-file.ts'
import { runningAddress } from '../store/running-address.ts'
import { diskReason, StoreError } from '../store/store-error.ts'
import { type DataCommand, dataCommand } from './data-command.ts'

const SECRETS = '--with-secrets'
const USAGE = `npm run backup -- FILE [${SECRETS}]: writes the data folder into one file, also while Poolboard runs. Without ${SECRETS} it holds no sign-ins, keys or addresses of messages.`

async function backup({ config, file, options, keyFile }: DataCommand): Promise<readonly string[]> {
  const { dataDir } = config
  const secrets = options.has(SECRETS)
  const holder = await lockHolder(dataDir)
  const now = () => instant(Date.now())
  const bytes = holder
    ? await asked(dataDir, holder.pid, secrets)
    : await packedArchive(await archivedData({ dataDir, keyFile, secrets, now }))
  const found = await unpackedArchive(bytes)
  if (!found.ok) throw new StoreError(`The backup is not whole: ${found.problems[0]?.message}. Try again.`)
  if (found.value.files.length === 0)
    throw new StoreError(
      `There is nothing in the data folder ${dataDir}. Set DATA_DIR to the folder of your Poolboard.`,
    )
  await replaceFile(resolve(file), bytes).catch(error => {
    throw new StoreError(`${file} could not be written in ${dirname(resolve(file))}: ${diskReason(error)}.`)
  })
  const words = secrets
    ? 'It holds sign-ins and keys: keep it as you keep a password.'
    : `Sign-ins, keys and addresses of messages are not in it; ${SECRETS} takes them along.`
  return [
    `Wrote ${file}, ${found.value.files.length} files, ${Math.ceil(bytes.length / 1024)} KB. ${words}`,
    ...headWords(found.value.files.find(({ name }) => name === KEPT_HEAD)?.content),
  ]
}

/** What a person can note, to ask later whether the history still holds all of it. */
function headWords(content: string | undefined): readonly string[] {
  const head = content === undefined ? null : parsedHead(content)
  return head ? [`The newest line of its history has the hash ${head.sha256}.`] : []
}

/** The program that runs makes it, between two saves. */
async function asked(dataDir: string, pid: number, secrets: boolean): Promise<Buffer> {
  const address = await runningAddress(dataDir)
  const refused = (why: string) =>
    new StoreError(
      `The Poolboard that runs (process ${pid}) gives no backup: ${why}. Try again, or stop it first.`,
    )
  if (!address?.key) throw refused('it is starting or ending, or something else uses the folder')
  const host =
    address.host === null || address.host === '0.0.0.0' || address.host === '::' ? '127.0.0.1' : address.host
  const url = new URL(`http://${host.includes(':') ? `[${host}]` : host}:${address.port}/api/v1/backup/local`)
  url.searchParams.set('key', address.key)
  if (secrets) url.searchParams.set('secrets', 'yes')
  const answer = await fetch(url).catch(() => {
    throw refused('it does not answer')
  })
  if (!answer.ok) throw refused(`it answers with status ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}

process.exitCode = await dataCommand(USAGE, [SECRETS], backup)
