import { randomUUID } from "node:crypto";
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { boundedJson } from "../http/boundedJson.ts";
import type { SignInHome } from "./signInHome.ts";

const fileSchema = z.strictObject({ version: z.literal(1), signIns: z.record(z.string(), z.string()) });

/**
 * Sign-ins in clear in a file of mode 0600. Each change writes another file, brings it to the disk and puts it in the place of the old one:
 * whenever the process ends, the old text is there or the new, never a part. What cannot be read is as good as none.
 */
export function privateFile(path: string): SignInHome {
  return {
    kind: "file",
    get(name) {
      try {
        return signInsIn(path)[name];
      } catch {
        return undefined;
      }
    },
    async keep(name, value) {
      return changed(path, (signIns) => ({ ...signIns, [name]: value }));
    },
    async forget(name) {
      if (!existsSync(path)) return;
      const { [name]: gone, ...others } = signInsIn(path);
      if (gone === undefined) return;
      if (Object.keys(others).length === 0) rmSync(path, { force: true });
      else changed(path, () => others);
    },
  };
}

type Texts = Readonly<Record<string, string>>;

/** Read each time: the command line may have signed in meanwhile. Throws where the system cannot read it now. */
function signInsIn(path: string): Texts {
  if (!existsSync(path)) return {};
  return fileSchema.safeParse(boundedJson(readFileSync(path))).data?.signIns ?? {};
}

/** False where it is not on the disk afterwards. */
function changed(path: string, change: (signIns: Texts) => Texts): boolean {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const signIns = change(signInsIn(path));
    const descriptor = openSync(temporary, "wx", 0o600);
    try {
      writeSync(descriptor, `${JSON.stringify({ version: 1, signIns }, null, 2)}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    chmodSync(temporary, 0o600);
    renameSync(temporary, path);
    syncFolder(dirname(path));
    return true;
  } catch {
    rmSync(temporary, { force: true });
    return false;
  }
}

/** Brings the new name to the disk as well. A system that knows no such thing (Windows) keeps it by itself. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Nothing more can be done there.
  }
}
