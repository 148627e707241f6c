import { oc } from "@orpc/contract";
import { aboutContract } from "./about.ts";
import { channelsContract } from "./channels.ts";
import { deskContract } from "./desk.ts";
import { filesContract } from "./files.ts";
import { grievancesContract } from "./grievances.ts";
import { lettersContract } from "./letters.ts";
import { liveContract } from "./live.ts";
import { outboxContract } from "./outbox.ts";
import { peopleContract, SESSION_ERRORS } from "./people.ts";
import { placesContract } from "./places.ts";
import { policyContract } from "./policy.ts";
import { printsContract } from "./prints.ts";
import { registryContract } from "./registry.ts";
import { reportsContract } from "./reports.ts";
import { searchContract } from "./search.ts";
import { settingsContract } from "./settings.ts";
import { sourcesContract } from "./sources.ts";
import { understandingContract } from "./understanding.ts";
import { wallContract } from "./wall.ts";

/** For areas whose calls ask who is signed in. */
const guarded = oc.errors(SESSION_ERRORS);

/** Everything a window may ask of the engine. */
export const contract = {
  about: aboutContract,
  channels: guarded.router(channelsContract),
  desk: guarded.router(deskContract),
  files: guarded.router(filesContract),
  grievances: guarded.router(grievancesContract),
  letters: guarded.router(lettersContract),
  live: liveContract,
  outbox: guarded.router(outboxContract),
  people: peopleContract,
  places: guarded.router(placesContract),
  policy: guarded.router(policyContract),
  prints: printsContract,
  registry: guarded.router(registryContract),
  reports: guarded.router(reportsContract),
  search: guarded.router(searchContract),
  settings: guarded.router(settingsContract),
  sources: guarded.router(sourcesContract),
  understanding: guarded.router(understandingContract),
  wall: wallContract,
};
export type Contract = typeof contract;
