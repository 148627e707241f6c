import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { openReader } from "#db/opening/open.ts";

/** A fake X, as far as the command line is told of it. */
interface Peer {
  readonly url: string;
  readonly bearer: string;
  readonly account: { readonly id: string };
  close(): Promise<void>;
}

/** For each test of a file a folder for its record, and the end of the fake X that it starts. */
export function syncPlace() {
  let folder: string;
  let fake: Peer | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ismgt-cli-"));
  });
  afterEach(async () => {
    await fake?.close();
    fake = undefined;
    rmSync(folder, { recursive: true });
  });

  const file = (name: string) => join(folder, name);
  const db = () => file("record.db");
  const secretFile = (secret: string): string => {
    writeFileSync(file("bearer"), `${secret}\n`, { mode: 0o600 });
    return file("bearer");
  };
  return {
    file,
    db,
    secretFile,
    /** The fake ends with the test. */
    endedAfter: async <X extends Peer>(starting: Promise<X>): Promise<X> => {
      const started = await starting;
      fake = started;
      return started;
    },
    syncArgs: ({ url, account, bearer }: Peer, ...more: readonly string[]): readonly string[] => {
      const x = ["--x-base", url, "--x-user", account.id, "--x-bearer-file", secretFile(bearer)];
      return ["sync", "--once", ...x, "--db", db(), "--json", ...more];
    },
    /** What the record holds, by its natural keys in the order in which it lists posts. */
    postsInRecord: (): readonly PostInRecord[] => {
      const reader = openReader(db());
      try {
        return reader.sqlite.prepare<[], PostInRecord>("SELECT external_id, created_at FROM post ORDER BY id").all();
      } finally {
        reader.close();
      }
    },
  };
}

interface PostInRecord {
  readonly external_id: string;
  readonly created_at: number;
}

export function complaints(
  count: number,
  from = Date.now() - 3_600_000,
): readonly { readonly text: string; readonly author: string; readonly at: number }[] {
  return Array.from({ length: count }, (_, index) => ({
    text: `@HaryanaCMCell वार्ड ${index} में पानी नहीं आ रहा`,
    author: `citizen_${index % 97}`,
    at: from + Math.floor((index * 3_000_000) / count),
  }));
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
