import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'
import type { Config } from './config.ts'
import { baseAddress } from './links.ts'

type Interfaces = { readonly [name: string]: readonly NetworkInterfaceInfo[] | undefined }

/** Where a telephone in the room reaches this server: PUBLIC_URL, else its address on the network. No slash at the end. */
export function publicBase(
  { publicUrl, host }: Pick<Config, 'publicUrl' | 'host'>,
  port: number,
  interfaces: Interfaces = networkInterfaces(),
): string {
  if (publicUrl !== null) return publicUrl
  const isEverywhere = host === null || host === '0.0.0.0' || host === '::'
  const all = Object.values(interfaces).flatMap(each => each ?? [])
  const outer = all.find(({ family, internal }) => family === 'IPv4' && !internal)
  return baseAddress(isEverywhere ? (outer?.address ?? null) : host, port)
}
