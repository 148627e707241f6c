import { implement } from "@orpc/server";
import type { Router } from "@orpc/server";
import { StandardRPCHandler } from "@orpc/server/standard";
import { firstContract } from "#contract/firstContract.ts";
import type { Base } from "../base/base.ts";
import { noScenes, readWall } from "../../services/walls/readWall.ts";
import type { ReadScenes, WallQuestion } from "../../services/walls/readWall.ts";
import { comparableInput } from "./comparableInput.ts";

export interface FirstContext {
  readonly base: Base;
  /** Of the rest of the engine, once that is there. */
  readonly scenes: (question: WallQuestion) => Promise<ReadScenes>;
}

const procedures = implement(firstContract).$context<FirstContext>().use(comparableInput);

/** What the base alone can answer, as `router.ts` does later. */
export const firstRouter: Router<typeof firstContract, FirstContext> = procedures.router({
  live: {
    clock: procedures.live.clock.handler(({ context: { base } }) => ({ aheadMs: base.clock.aheadMs })),
    standing: procedures.live.standing.handler(({ context: { base } }) => base.standing()),
    changes: procedures.live.changes.handler(({ context: { base }, signal }) => base.changes.listen(signal)),
  },
  settings: { get: procedures.settings.get.handler(({ context: { base } }) => base.settings.read()) },
  wall: {
    now: procedures.wall.now.handler(async ({ context: { base, scenes }, input }) =>
      readWall(
        { record: base.record, rehearsal: base.isRehearsal, now: base.clock.now, sourceStatuses: () => null, settings: base.settings },
        input,
        // Every wall asks for surges, and none waits for them before its first picture.
        input.parts.every((part) => part === "surgeAlerts") ? noScenes : await scenes(input),
      ),
    ),
  },
  walls: {
    boundaries: { get: procedures.walls.boundaries.get.handler(({ context: { base } }) => base.boundaries.get()) },
    settings: { get: procedures.walls.settings.get.handler(({ context: { base } }) => base.settings.wall()) },
    stand: procedures.walls.stand.handler(({ context: { base }, input, signal }) => base.walls.stand(input, signal)),
    shows: procedures.walls.shows.handler(({ context: { base }, input }) => base.walls.shows(input.wallId, input.scene)),
  },
});

/** Answers what a wall asks first once for nobody, as it comes by a port: the second answer takes a fifth of the time, and no page is there yet. */
export async function rehearseFirstAnswer(context: FirstContext): Promise<void> {
  const json = { cards: 16, offices: 20, parts: ["surgeAlerts"] };
  const question = { method: "POST", url: new URL("orpc:/wall/now"), headers: {}, body: async () => ({ json }), signal: undefined };
  await new StandardRPCHandler(firstRouter).handle(question, { context });
}
