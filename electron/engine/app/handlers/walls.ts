import { NoBoundaries } from "../../services/walls/boundaries/boundaryFile.ts";
import { takeNote } from "../../services/scenes/surgeAlerts.ts";
import { procedures } from "./context.ts";
import type { HandlerContext } from "./context.ts";
import { faultAs } from "./faults.ts";
import { needs, reads, readsOrWall } from "./guards.ts";
import { ownFilter } from "./ownFilter.ts";

export const wallsHandlers = {
  boundaries: {
    get: procedures.walls.boundaries.get.handler(({ context }) => context.boundaries.get()),

    import: needs("settings").walls.boundaries.import.handler(({ context, input, errors, signal }) =>
      faultAs(NoBoundaries, errors.NOT_BOUNDARIES, async () => {
        const shapes = await context.chosenFiles.read({ is: "boundaries", text: input.text }, signal);
        const boundaries = context.boundaries.put(input.name, shapes);
        context.changes.announce("settings");
        return boundaries;
      }),
    ),

    remove: needs("settings").walls.boundaries.remove.handler(({ context }) => {
      context.boundaries.remove();
      context.changes.announce("settings");
    }),
  },

  settings: {
    get: procedures.walls.settings.get.handler(({ context }) => context.settings.wall()),

    put: needs("settings").walls.settings.put.handler(({ context, input }) => {
      context.settings.putWall(input);
      // Which pictures rooms may see is told with what they show.
      context.changes.announce("settings", "record");
      return context.settings.wall();
    }),
  },

  seat: {
    get: needs("people").walls.seat.get.handler(({ context }) => seatOf(context)),

    put: needs("people").walls.seat.put.handler(({ context, input }) => {
      context.settings.putSeat(input);
      context.changes.announce("settings", "record");
      return seatOf(context);
    }),
  },

  replay: {
    board: procedures.walls.replay.board.handler(({ context, input }) => context.replayBoards(input.until)),

    steer: needs("triage").walls.replay.steer.handler(({ context, input }) => {
      context.walls.steerReplay(input);
      return context.walls.orderOfAll();
    }),
  },

  stand: procedures.walls.stand.handler(({ context, input, signal }) => context.walls.stand(input, signal)),

  shows: procedures.walls.shows.handler(({ context, input }) => context.walls.shows(input.wallId, input.scene)),

  list: reads.walls.list.handler(({ context }) => [...context.walls.list()]),

  order: reads.walls.order.handler(({ context }) => context.walls.orderOfAll()),

  pin: needs("triage").walls.pin.handler(({ context, input }) => {
    context.walls.pin(input.wallId, input.scene);
    return [...context.walls.list()];
  }),

  notice: needs("triage").walls.notice.handler(({ context, input }) => {
    context.walls.notify(input.notice);
    return [...context.walls.list()];
  }),

  elsewhere: reads.walls.elsewhere.handler(({ context: { hub } }) =>
    (hub?.others ?? []).flatMap(({ seat, name, presence: { walls, told } }) => (walls.length === 0 ? [] : [{ seat, name, walls, told }])),
  ),

  orderElsewhere: needs("triage").walls.orderElsewhere.handler(({ context, input: { seat, order }, errors }) => {
    if (context.wallOrders === null || !context.hub?.others.some((other) => other.seat === seat)) throw errors.NOT_FOUND();
    context.wallOrders.give(seat, order, context.actor);
  }),

  noteSurge: needs("triage").walls.noteSurge.handler(({ context, input }) => {
    const { writer, actor } = context;
    const now = context.now();
    const noted = takeNote(writer, input, { actor, now });
    if (noted) context.changes.announce("record");
    return { noted };
  }),

  openCases: readsOrWall.walls.openCases.handler(({ context, input }) => {
    context.casesAsked.ask({ ...input, filter: ownFilter(context, input.filter) });
    context.host.onCasesAsked();
  }),

  displays: {
    get: needs("settings").walls.displays.get.handler(({ context }) => context.host.displays(null)),

    put: needs("settings").walls.displays.put.handler(({ context, input }) => context.host.displays(input)),
  },

  startsAtLogin: {
    get: needs("settings").walls.startsAtLogin.get.handler(({ context }) => context.host.startsAtLogin(null)),

    put: needs("settings").walls.startsAtLogin.put.handler(({ context, input }) => context.host.startsAtLogin(input.isOn)),
  },

  asked: reads.walls.asked.handler(({ context, signal }) => context.casesAsked.listen(signal)),

  takeAsked: reads.walls.takeAsked.handler(({ context, input }) => context.casesAsked.take(input.id)),
};

function seatOf({ settings, scopeOfSeat }: HandlerContext) {
  return { said: settings.seat(), shows: scopeOfSeat() };
}
