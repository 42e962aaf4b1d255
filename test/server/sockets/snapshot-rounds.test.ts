import { describe, expect, it } from 'vitest'
import { createSnapshotRounds } from '../../../server/sockets/snapshot-rounds.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const one = { ...sampleSnapshot, v: 1 }
const two = { ...sampleSnapshot, v: 2 }

function rounds() {
  const sent: (readonly [sockets: string, v: number, round: number])[] = []
  const planned: (() => void)[] = []
  const created = createSnapshotRounds(
    (sockets, { v }, round) => void sent.push([sockets.join(), v, round]),
    run => void planned.push(run),
  )
  return { ...created, sent, planned }
}

describe('createSnapshotRounds', () => {
  it('createSnapshotRounds sends a snapshot once to all that are to have it', () => {
    const { join, send, sent } = rounds()
    expect([join('a', one), join('b', two), join('c', one)]).toEqual([1, 2, 1])
    expect(sent).toEqual([])
    send()
    expect(sent).toEqual([
      ['a,c', 1, 1],
      ['b', 2, 2],
    ])
  })

  it('createSnapshotRounds sends by itself what nobody sends, once', () => {
    const { join, send, sent, planned } = rounds()
    join('a', one)
    join('b', one)
    expect(planned).toHaveLength(1)
    planned[0]?.()
    send()
    expect(sent).toEqual([['a,b', 1, 1]])
  })

  it('createSnapshotRounds begins another round for the same snapshot once one is sent', () => {
    const { join, send, sent } = rounds()
    join('a', one)
    send()
    expect(join('a', one)).toBe(2)
    send()
    expect(sent.map(([, , round]) => round)).toEqual([1, 2])
  })

  it('createSnapshotRounds sends nothing where nobody joined', () => {
    const { send, sent, planned } = rounds()
    send()
    expect([sent, planned]).toEqual([[], []])
  })
})
