import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openWriter } from "#db/opening/open.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { hasPostgres, startPostgres, WITHOUT_POSTGRES } from "#hub/testing/postgresServer.ts";
import type { PostgresServer } from "#hub/testing/postgresServer.ts";
import { runCli, startCli } from "./testing/runCli.ts";

let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => temporary.remove());

/** A seat with a folder of its own, where its key lies, and a case. */
function recordOf(name: string, post: string): string {
  const file = join(temporary.folder, `${name}.db`);
  const writer = openWriter(file);
  openExampleCase(writer, examplePost(post, { createdAt: Date.now() }));
  writer.close();
  return file;
}

/** Waits for a seat, and with which code. */
async function paired(db: string, env: Record<string, string>) {
  const pairing = startCli(["hub", "pair", "--db", db, "--json"], env);
  const code = await new Promise<string>((resolve) => {
    let said = "";
    pairing.child.stderr?.on("data", (bytes) => {
      said += String(bytes);
      const [found] = /[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}/u.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  return { code, ended: pairing.ended };
}

test("`hub` says what is missing in both languages, and never asks for a password on the line", async () => {
  const db = recordOf("desk", "1");
  const alone = await runCli(["hub", "status", "--db", db, "--json"]);
  expect(alone.code).toBe(2);
  expect(alone.stderr).toContain("This seat belongs to no hub.");
  expect(alone.stderr).toContain("यह सीट किसी हब में नहीं है।");
  const help = await runCli(["hub", "init", "--help"]);
  expect(help.stdout).not.toContain("--password");
  const open = await runCli(["hub", "init", "--db", db, "--host", "hub.example", "--no-tls", "--name", "Desk"]);
  expect(open.code).toBe(1);
  expect(open.stderr).toContain("Without TLS a hub is reached on this machine only");
});

describe.skipIf(!hasPostgres)(`the commands of a hub${WITHOUT_POSTGRES}`, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
    await server.createDatabase("ismgt");
  }, 120_000);
  afterAll(() => server.close(), 60_000);

  test("found it, let a second seat in by a code, carry cases both ways and verify them", async () => {
    const env = { ISMGT_SECRET_HUB_PASSWORD: server.password };
    const { host, port } = server.address("ismgt");
    const address = ["--host", host, "--port", String(port), "--no-tls"];
    const hub = (verb: string, db: string, ...more: string[]) => runCli(["hub", verb, "--db", db, "--json", ...more], env);
    const [desk, laptop] = [recordOf("desk", "1"), recordOf("laptop", "2")];

    const founded = await hub("init", desk, ...address, "--name", "Desk 1");
    expect(founded).toMatchObject({ code: 0, json: { name: "Desk 1" } });
    expect(await hub("init", desk, ...address, "--name", "Desk 1")).toMatchObject({ code: 0, json: founded.json });
    expect((await hub("init", laptop, ...address, "--name", "Laptop")).stderr).toContain("This database is a hub already");

    const pairing = await paired(desk, env);
    const { code } = pairing;
    expect(await hub("join", laptop, ...address, "--name", "Laptop", "--code", code)).toMatchObject({
      code: 0,
      json: { name: "Laptop", copied: false, why: "not-new" },
    });
    expect((await pairing.ended).stdout).toContain('"name":"Laptop"');

    expect(await hub("sync", desk)).toMatchObject({ code: 0, json: { pushed: 1, pulled: 0 } });
    expect(await hub("status", laptop)).toMatchObject({ code: 0, json: { toPush: 1, toPull: 1 } });
    expect(await hub("sync", laptop)).toMatchObject({ code: 0, json: { pushed: 1, pulled: 1 } });
    expect(await hub("sync", desk)).toMatchObject({ code: 0, json: { pushed: 0, pulled: 1, held: {} } });
    expect((await runCli(["stats", "--db", desk, "--json"])).json).toMatchObject({ cases: 2 });
    expect(await hub("verify", desk)).toMatchObject({ code: 0, json: { seats: 2, events: 2, faults: [] } });

    // A third seat, which has nothing yet, takes all of it at once.
    expect(await hub("snapshot", desk)).toMatchObject({ code: 0, json: { cases: 2, events: 2 } });
    const wall = join(temporary.folder, "wall.db");
    openWriter(wall).close();
    const again = await paired(desk, env);
    expect(await hub("join", wall, ...address, "--name", "Wall", "--code", again.code)).toMatchObject({
      code: 0,
      json: { copied: true, cases: 2 },
    });
    await again.ended;
    expect((await runCli(["stats", "--db", wall, "--json"])).json).toMatchObject({ cases: 2 });
    expect(await hub("sync", wall)).toMatchObject({ code: 0, json: { pushed: 0, pulled: 0, heard: 0 } });
    expect(await hub("copy", wall)).toMatchObject({ code: 2, stderr: expect.stringContaining("piece by piece") });
    expect(await hub("snapshot", desk, "--districts", "Karnal,Hisar")).toMatchObject({ code: 0, json: { cases: 2 } });
    expect((await hub("snapshot", desk, "--districts", "Nowhere")).code).toBe(2);

    await server.run("ismgt", "CREATE ROLE laptop LOGIN PASSWORD 'of a test'");
    expect(await hub("grant", desk, "--seat", "Laptop", "--role", "laptop")).toMatchObject({
      code: 0,
      json: { name: "Laptop", role: "laptop" },
    });
    expect((await hub("grant", desk, "--seat", "Laptop", "--role", "no; role")).code).toBe(2);

    await server.run("ismgt", "UPDATE event SET actor = 'somebody'");
    expect(await hub("verify", desk)).toMatchObject({ code: 5, json: { faults: [{ damage: "altered" }, { damage: "altered" }] } });
    expect(await hub("leave", laptop)).toMatchObject({ code: 0, json: { left: true } });
    expect(await hub("sync", laptop)).toMatchObject({ code: 2 });
  }, 240_000);
});
