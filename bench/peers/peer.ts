/** A server in a process of its own whose page is measured. */
export interface Peer {
  /** As it stands in the names of the figures. */
  readonly name: string
  readonly port: number
  /** The page's path. */
  readonly page: string
  /** Finds the numbers on the page. */
  readonly numbers: string
  /** Changes the values once. Resolves to when the server was told, by the machine's clock. */
  update(): Promise<number>
  /** When the server began to work on what it was last told, by the machine's clock. */
  begun(): Promise<number>
  /** Bytes of the machine's memory that the server keeps. */
  resident(): Promise<number>
  close(): Promise<void>
}
