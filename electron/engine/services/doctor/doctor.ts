import type { Words } from "#contract/fields.ts";
import type { Health, HealthQuestion } from "#contract/health.ts";
import type { ClockStanding } from "#contract/standing.ts";
import { openReader } from "#db/opening/open.ts";
import type { Reader } from "#db/connection.ts";
import { faultCodeOf } from "../../core/guard/recordGuard.ts";
import type { ManagedState } from "../../core/managed/managedState.ts";
import { readManaged } from "../../core/managed/readManaged.ts";
import { CHECKS } from "./checks.ts";

/** What is found of one question. `fact` names which sentence, with its values; one that is a name may be another in each language. */
export interface Finding {
  readonly question: HealthQuestion;
  readonly health: Health;
  readonly fact: string;
  readonly values: Readonly<Record<string, string | number | Words>>;
}

/** What the program that runs on the record knows besides. */
export interface Running {
  readonly hasKeyring: boolean;
  readonly clock: ClockStanding;
  /** By how much the machine's clock is ahead of the servers it heard, milliseconds; null where it heard none. */
  readonly clockAheadMs: number | null;
}

export interface Examined {
  readonly file: string;
  /** Null where the record cannot be opened. */
  readonly record: Reader | null;
  /** Milliseconds UTC. */
  readonly now: number;
  /** What the administrator of the machine has set. */
  readonly managed: ManagedState;
  /** Null for an examination from the command line, beside the program or without it. */
  readonly running: Running | null;
}

/** Asks everything once. A question that cannot be answered is `unknown`, and keeps no other from being asked. */
export async function examine(
  file: string,
  now: number,
  managed: ManagedState = readManaged(),
  running: Running | null = null,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let record: Reader | null = null;
  try {
    record = openReader(file);
  } catch (error) {
    findings.push({ question: "record", health: "bad", fact: "unreadable", values: { code: faultCodeOf(error, file) } });
  }
  try {
    for (const check of CHECKS) {
      const { question } = check;
      if (question === "record" && record === null) continue;
      try {
        const found = await check.ask({ file, record, now, managed, running });
        if (found !== null) findings.push({ question, ...found });
      } catch (error) {
        findings.push({
          question,
          health: "unknown",
          fact: "failed",
          values: { why: error instanceof Error ? error.message : String(error) },
        });
      }
    }
  } finally {
    record?.close();
  }
  return findings;
}

/** The worst of all; what cannot be told from here is no fault. */
export function worstOf(findings: readonly Finding[]): "good" | "warning" | "bad" {
  if (findings.some(({ health }) => health === "bad")) return "bad";
  return findings.some(({ health }) => health === "warning") ? "warning" : "good";
}
