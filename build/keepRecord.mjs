import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { isMainScript, projectFolder, run, say } from "./script.mjs";

/** The fixture is the same whenever it is made by one version. */
const ORDER = ["--mixed", "150", "--seed", "1", "--until", "2026-11-24T10:00+05:30"];

/**
 * `node build/keepRecord.mjs`, with each release and after its version was raised: keeps a small record as this version writes it, with what it holds, in `db/testing/records`. From
 * then on a test opens it with every later version (`db/opening/formerRecords.test.ts`). One that is there stays: it is what people have.
 */
export function keepRecord() {
  const { version } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8"));
  const kept = join(projectFolder, "db", "testing", "records", version);
  if (existsSync(kept)) throw new Error(`${kept} is there already`);
  const folder = mkdtempSync(join(tmpdir(), "ismgt-keep-"));
  try {
    const file = join(folder, "record.db");
    run(process.execPath, [join(projectFolder, "build", "engine.mjs"), "generate", ...ORDER, "--db", file]);
    const SqliteDatabase = createRequire(import.meta.url)("better-sqlite3");
    const sqlite = new SqliteDatabase(file);
    sqlite.pragma("journal_mode = DELETE");
    const holds = {
      posts: sqlite.prepare("SELECT count(*) FROM post").pluck().get(),
      events: sqlite.prepare("SELECT count(*) FROM event").pluck().get(),
      cases: sqlite.prepare("SELECT ticket, state FROM grievance ORDER BY ticket").raw().all(),
      words: sqlite.prepare("SELECT text FROM post ORDER BY id LIMIT 3").pluck().all(),
    };
    sqlite.close();
    mkdirSync(kept, { recursive: true });
    for (const name of ["record.db", "record.db.keys"]) writeFileSync(join(kept, `${name}.br`), packed(readFileSync(join(folder, name))));
    writeFileSync(join(kept, "holds.json"), `${JSON.stringify(holds, null, 2)}\n`);
    return kept;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function packed(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

if (isMainScript(import.meta.url)) say(keepRecord());
