import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { memoryHub } from "#hub/testing/memoryHub.ts";
import { createChanges } from "../../core/live/changes.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { systemClock } from "../../core/time/clock.ts";
import { startHub } from "./hubService.ts";
import { keepMembership } from "./seatAtHub.ts";
import { openRoom } from "./testing/room.ts";

test("A hub that could not be reached is tried at once when there is a network again", async () => {
  const room = openRoom(memoryHub({ now: Date.now }), Date.now);
  const { record, membership, privateKey } = (await room.add()).at;
  const server = createServer((socket) => socket.destroy());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  keepMembership(record, { ...membership, address: { ...membership.address, port } });
  let sleeps = 0;
  const service = startHub({
    record,
    clock: {
      ...systemClock,
      // After the first, before which it does nothing, only somebody else ends one.
      sleep: (_, signal) => ((sleeps += 1) === 1 ? Promise.resolve() : once(signal ?? new EventTarget(), "abort").then(() => undefined)),
    },
    secrets: memorySecrets({ "seal.private-key": privateKey.export({ format: "der", type: "pkcs8" }).toString("base64") }),
    guard: { met: () => false },
    changes: createChanges(() => 0),
    onDidTake: () => undefined,
  });
  try {
    await once(server, "connection");
    await expect.poll(() => service.state.is).toBe("alone");
    for (let time = 0; time < 3; time++) {
      await expect.poll(() => sleeps).toBe(time + 2);
      const tried = once(server, "connection");
      service.networkIsBack(true);
      await tried;
    }
  } finally {
    await service.stop();
    server.close();
    room.close();
  }
});
