import type { Part } from "./part.ts";
import { app } from "./parts/app.ts";
import { clock } from "./parts/clock.ts";
import { disk } from "./parts/disk.ts";
import { erasing } from "./parts/erasing.ts";
import { hostile } from "./parts/hostile.ts";
import { hub } from "./parts/hub.ts";
import { kills } from "./parts/kills.ts";
import { locks } from "./parts/locks.ts";
import { migrating } from "./parts/migrating.ts";
import { torn } from "./parts/torn.ts";

/** A part that is added comes in here. */
export const PARTS = { hub, kills, migrating, erasing, app, torn, disk, locks, clock, hostile } satisfies Readonly<Record<string, Part>>;
export type PartName = keyof typeof PARTS;
