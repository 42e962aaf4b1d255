import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Config, parseConfig } from '../config.ts'
import { StoreError } from '../store/store-error.ts'

/** What a command about the data folder is given. */
export interface DataCommand {
  readonly config: Config
  /** The file that was named. */
  readonly file: string
  readonly options: ReadonlySet<string>
  readonly keyFile: string
}

/**
 * Runs a command that takes one file and some options, with the settings of the environment; the exit code. 0 done, 1 with a
 * sentence on stderr, 2 what was asked is not understood. `run` resolves to the lines for stdout.
 */
export async function dataCommand(
  usage: string,
  known: readonly string[],
  run: (given: DataCommand) => Promise<readonly string[]>,
): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const argv = process.argv.slice(2)
  const options = new Set(argv.filter(each => each.startsWith('-')))
  const [file, ...more] = argv.filter(each => !each.startsWith('-'))
  if (options.has('--help')) return say(process.stdout, usage, 0)
  if (file === undefined || more.length > 0 || [...options].some(each => !known.includes(each)))
    return say(process.stderr, usage, 2)
  const config = parseConfig(process.env, [])
  if (!config.ok) return say(process.stderr, config.problems.map(({ message }) => message).join('\n'), 2)
  const keyFile = config.value.keyFile ?? `${resolve(config.value.dataDir)}.key`
  try {
    const lines = await run({ config: config.value, file, options, keyFile })
    return say(process.stdout, lines.join('\n'), 0)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return say(process.stderr, error.message, 1)
  }
}

function say(to: NodeJS.WriteStream, text: string, code: number): number {
  to.write(`${text}\n`)
  return code
}
