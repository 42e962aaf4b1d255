export interface NetworkFirstParts {
  readonly network: () => Promise<Response>
  /** What the device has; undefined: nothing. */
  readonly kept: () => Promise<Response | undefined>
  /** Resolves when the network has taken too long. */
  readonly limit: () => Promise<undefined>
}

/**
 * The server's page; the kept one where the server is away, answers with an error, sends elsewhere or takes too long.
 * Without a kept page, whatever the network gives.
 */
export async function networkFirst({ network, kept, limit }: NetworkFirstParts): Promise<Response> {
  const held = await kept()
  if (!held) return await network()
  const answer = await Promise.race([network().catch(() => undefined), limit()])
  return answer?.ok ? answer : held
}
