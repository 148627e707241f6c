import { startPostgres } from "#hub/testing/postgresServer.ts";
import type { Bench, Length } from "../harness/bench.ts";
import { ROUNDS } from "../harness/bench.ts";
import { simulateManySeats } from "./manySeats.ts";
import { measurePushing } from "./pushing.ts";
import { measureTelling } from "./telling.ts";

const SEATS: Readonly<Record<Length, number>> = { tiny: 60, short: 2_000, long: 2_000 };
const SIMULATED_S: Readonly<Record<Length, number>> = { tiny: 1, short: 10, long: 30 };
const LATENCY =
  "Two seats in one process, until windows of the other seat would hear of it; bench hub-wall measures until one has painted. The server does not wait for its disk, for bare statements either.";

export const bench: Bench = {
  what: "events pushed to a hub and taken in, beside bare INSERT, COPY and SELECT; how long an act takes to another seat; and the looks of 2,000 seats",
  /** Acts. */
  sizes: { tiny: 120, short: 6_000, long: 30_000 },
  needs: "postgres",
  run: async ({ cases: acts, length, say }) => {
    const server = await startPostgres();
    try {
      say("pushing and taking in");
      const rates = await measurePushing(server, acts);
      say("an act at one seat, heard at another");
      const latency = await measureTelling(server, ROUNDS[length]);
      say("the looks of many seats");
      const { figures, notes } = await simulateManySeats(server, {
        seats: SEATS[length],
        seconds: SIMULATED_S[length],
        rounds: ROUNDS[length],
      });
      return { cases: 0, posts: 0, figures: [...rates.figures, latency, ...figures], notes: [LATENCY, ...rates.notes, ...notes] };
    } finally {
      await server.close();
    }
  },
};
