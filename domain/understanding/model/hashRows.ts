/** Finds the row of a hash by open addressing: a table of some ten thousand rows is looked up a thousand times for each post. */
export function rowFinder(hashes: Uint32Array): (hash: number) => number {
  let size = 1_024;
  while (size < hashes.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size).fill(-1);
  for (const [row, hash] of hashes.entries()) {
    let slot = hash & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = row;
  }
  return (hash) => {
    let slot = hash & mask;
    for (;;) {
      const row = slots[slot] ?? -1;
      if (row === -1 || hashes[row] === hash) return row;
      slot = (slot + 1) & mask;
    }
  };
}
