import { basename, dirname, join } from "node:path";
import { ownSeat } from "#db/seat.ts";
import { interruptedBy } from "#domain/updates/offer.ts";
import { packageKind } from "../../services/updates/packageKind.ts";
import { startUpdates } from "../../services/updates/updates.ts";
import type { Updates } from "../../services/updates/updates.ts";
import type { EnginePorts } from "./ports.ts";

/** Looks for new versions where the administrator of the machine has named a server. */
export function startUpdating({ real, managed, runtime, clock, walls, host, changes }: EnginePorts): Updates {
  const { platform, env, resourcesPath } = process as NodeJS.Process & { readonly resourcesPath?: string };
  return startUpdates({
    managed: managed.is === "in-force" ? managed.managed.updates : undefined,
    version: runtime.version,
    kind: packageKind({ platform, env, resourcesPath }),
    seat: ownSeat(real),
    folder: join(dirname(real.file), "updates"),
    place: env["APPIMAGE"] ?? null,
    wentBack: runtime.wentBack,
    clock,
    stage: (staged) => host.stageUpdate(staged),
    interrupted: () => interruptedBy(walls.interruptible()),
    open: (path) => host.installUpdate(basename(path)),
    onDidChange: () => changes.announce("updates"),
  });
}
