import { Resolver } from "node:dns/promises";

/** The TXT records of a name, each in the pieces that DNS holds it in. Rejects with a `code` as `node:dns` does. */
export type ResolveTxt = (name: string) => Promise<string[][]>;

const PATIENCE = { timeout: 3_000, tries: 2 } as const;
/** A key of 4,096 bits takes some 800. */
const MOST_CHARACTERS = 8_192;

/** Asks the name servers of this computer, or those named (`127.0.0.1:5353`). Each has three seconds, twice. */
export function createTxtResolver(servers: readonly string[] | null = null): ResolveTxt {
  return async (name) => {
    // One for each question: a change of the network is seen.
    const resolver = new Resolver(PATIENCE);
    if (servers !== null) resolver.setServers(servers);
    const records = await resolver.resolveTxt(name);
    return records.filter((pieces) => pieces.reduce((sum, piece) => sum + piece.length, 0) <= MOST_CHARACTERS);
  };
}
