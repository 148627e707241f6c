import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ORPCError } from "@orpc/client";
import { runCommandLine } from "../../engine/commandLine.ts";
import type { EngineUnderTest } from "../../engine/engineProcess.ts";
import { reading } from "../../model/history.ts";
import { makeDossier } from "../../work/dossiers.ts";
import { until } from "../stage.ts";
import type { Stage } from "../stage.ts";
import { fill, makeRoom } from "./smallDisk.ts";

const PATIENCE_MS = 30_000;
const SAYS_WHAT_TO_DO = "Make room, or choose another disk";

/** What a program writes for people: each export says that the disk is full and leaves nothing there, and goes well once there is room. */
export async function exportToFullDisk(stage: Stage, exports: string): Promise<void> {
  const { room } = stage;
  const { record, dossiers } = room;
  const sealed = join(exports, "dossier.ismgt");
  const author = () => authorIn(record);
  const { engine, end } = await stage.begin({ savePlace: sealed });
  if (!(await until(PATIENCE_MS, () => author() !== null))) stage.found("stuck", "nobody's posts came in");
  const asked = { engine, handle: author() ?? "", folder: exports };
  const inProgram = {
    "a person's data": () => exportPerson(asked),
    "a dossier": () => makeDossier(engine, { ...dossiers, sealed }),
  };
  fill(exports);
  for (const [what, write] of Object.entries(inProgram)) {
    const said = await write().then(() => "done", whyOf);
    if (!/NO_ROOM|disk-full/u.test(said)) stage.found("stuck", `${what} on a full disk says: ${said}`);
    requireNothing(stage, what, exports);
  }
  makeRoom(exports);
  for (const [what, write] of Object.entries(inProgram)) {
    const said = await write().then(() => "done", whyOf);
    if (said !== "done") stage.found("stuck", `${what} once there is room says: ${said}`);
  }
  await end();
  const byCommand = [
    ["registry", "export", join(exports, "offices.csv"), "--table", "offices"],
    ["registry", "export", join(exports, "offices.xlsx"), "--table", "offices"],
    ["person", "export", "--request", "CMO/8", "--account", `x:${asked.handle}`, "--to", exports],
  ];
  const there = new Set(readdirSync(exports));
  fill(exports);
  for (const args of byCommand) {
    const { code, stderr } = await runCommandLine([...args, "--db", record]);
    if (code === 0 || !stderr.includes(SAYS_WHAT_TO_DO))
      stage.found("stuck", `${args[0]} export on a full disk ended with ${code}: ${stderr}`);
    requireNothing(stage, `${args[0]} export`, exports, there);
  }
  makeRoom(exports);
  for (const args of byCommand) {
    const { code, stderr } = await runCommandLine([...args, "--db", record]);
    if (code !== 0) stage.found("stuck", `${args[0]} export once there is room ended with ${code}: ${stderr}`);
  }
}

async function exportPerson({
  engine,
  handle,
  folder,
}: {
  readonly engine: EngineUnderTest;
  readonly handle: string;
  readonly folder: string;
}): Promise<void> {
  const { requests } = engine.settings.privacy;
  const { id } = await requests.receive({ number: "CMO/7", wish: "access", receivedAt: Date.now() });
  const { accounts } = await requests.find({ id, text: handle });
  await requests.export({ id, accounts: accounts.slice(0, 1).map(({ token }) => token), folder });
}

function whyOf(error: unknown): string {
  return error instanceof ORPCError ? String(error.code) : String(error);
}

function requireNothing({ found }: Stage, what: string, exports: string, but: ReadonlySet<string> = new Set()): void {
  const left = readdirSync(exports).filter((name) => name !== ".ballast" && !but.has(name));
  if (left.length > 0) found("stuck", `${what} on a full disk leaves ${left.join(", ")}`);
}

function authorIn(record: string): string | null {
  return reading(
    record,
    (sqlite) =>
      sqlite.prepare<[], string>("SELECT author_external_id FROM post WHERE role = 'citizen' AND text <> '' LIMIT 1").pluck().get() ?? null,
  );
}
