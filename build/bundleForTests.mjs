import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { keepTemporaryFilesInMemory } from "./memoryFolder.mjs";
import { setUpOnce } from "./setup.mjs";

/** Tests of the command line run what a user runs: the bundled engine. Records that several of a run copy are kept in a folder until it ends. */
export default async function setup() {
  await setUpOnce();
  await bundle(["node"]);
  // Once for all projects of vitest.
  if (process.env.ISMGT_TEST_RECORDS !== undefined) return () => {};
  keepTemporaryFilesInMemory();
  const records = mkdtempSync(join(tmpdir(), "ismgt-test-records-"));
  process.env.ISMGT_TEST_RECORDS = records;
  return () => rmSync(records, { recursive: true, force: true });
}
