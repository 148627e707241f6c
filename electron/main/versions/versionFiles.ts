import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { signSchema, trialSchema, wentBackSchema } from "#domain/updates/trial.ts";
import type { Sign, Trial, WentBack } from "#domain/updates/trial.ts";

/** What is known of the version that is tried next, in a folder of the profile that two versions read. Each file is there as a whole or not at all. */
export class VersionFiles {
  readonly folder: string;

  constructor(profile: string) {
    this.folder = join(profile, "versions");
  }

  get trial(): Trial | null {
    return this.#read("trial.json", trialSchema);
  }

  get sign(): Sign | null {
    return this.#read("sign.json", signSchema);
  }

  get wentBack(): WentBack | null {
    return this.#read("went-back.json", wentBackSchema);
  }

  putTrial(trial: Trial | null): void {
    this.#write("trial.json", trial);
  }

  putSign(sign: Sign | null): void {
    this.#write("sign.json", sign);
  }

  putWentBack(wentBack: WentBack | null): void {
    this.#write("went-back.json", wentBack);
  }

  /** Null for what is not there, and for what is no such thing. */
  #read<Kept>(name: string, schema: z.ZodType<Kept>): Kept | null {
    try {
      return schema.parse(JSON.parse(readFileSync(join(this.folder, name), "utf8")));
    } catch {
      return null;
    }
  }

  #write(name: string, kept: Trial | Sign | WentBack | null): void {
    const file = join(this.folder, name);
    if (kept === null) return rmSync(file, { force: true });
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.tmp`, JSON.stringify(kept), { mode: 0o600, flush: true });
    renameSync(`${file}.tmp`, file);
  }
}
