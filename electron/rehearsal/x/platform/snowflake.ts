/**
 * Ids as X makes them: the time in milliseconds since X's own epoch, then 22 bits that tell apart what
 * happened in the same millisecond. Order of ids is therefore order of time.
 */
const EPOCH_MS = 1_288_834_974_657n;
const SEQUENCE_BITS = 22n;

/** The smallest id that a post of this moment could have. `at` is milliseconds UTC. */
export function firstIdAt(at: number): string {
  const sinceEpoch = BigInt(Math.trunc(at)) - EPOCH_MS;
  return (sinceEpoch <= 0n ? 0n : sinceEpoch << SEQUENCE_BITS).toString();
}

/** Numeric order of ids, which are too long for a number and of unequal length as text. */
export function compareIds(left: string, right: string): number {
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Gives out ids of given moments; two of the same moment come in the order of asking. Two givers with unlike `machine` (0 to 1023) never clash. */
export function snowflakes(machine = 1): (at: number) => string {
  const taken = new Map<number, number>();
  return (at) => {
    const moment = Math.trunc(at);
    const sequence = taken.get(moment) ?? 0;
    taken.set(moment, sequence + 1);
    return (BigInt(firstIdAt(moment)) + BigInt(machine) * 4_096n + BigInt(sequence)).toString();
  };
}
