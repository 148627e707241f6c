import { resolve } from "node:path";
import { Option } from "commander";
import type { Command } from "commander";
import { LOCALES } from "#contract/locale.ts";
import type { Locale } from "#contract/locale.ts";
import { examine, worstOf } from "../../services/doctor/doctor.ts";
import { lineOf } from "../../services/doctor/sentences.ts";
import { EXIT, printResult } from "./print.ts";
import { recordVerb } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

/** What `doctor` ends with; the help names each. */
export const DOCTOR_EXIT = { good: EXIT.done, bad: EXIT.failed, warning: 6 } as const;

/** `doctor`: what of an installation is healthy, and what to do about the rest. It only reads, also while the program runs. */
export function doctorCommand(): Command {
  const about = "Says what is healthy and what to do: record, disk, backups, drill, sources, clock, mail, rights.";
  return recordVerb("doctor", about)
    .addOption(new Option("--lang <language>", "of the sentences").choices([...LOCALES]).default("en"))
    .addHelpText(
      "after",
      `\nExit codes: ${DOCTOR_EXIT.good} healthy · ${DOCTOR_EXIT.bad} somebody has to act today · 2 wrong usage · ${DOCTOR_EXIT.warning} warnings only`,
    )
    .action(async ({ db, lang, json }: RecordOptions & { readonly lang: Locale }) => {
      const findings = await examine(resolve(db), Date.now());
      const health = worstOf(findings);
      if (json) printResult({ health, findings: findings.map((each) => ({ ...each, says: lineOf(each, lang) })) }, true);
      else process.stdout.write(`${findings.map((each) => lineOf(each, lang)).join("\n")}\n`);
      process.exitCode = DOCTOR_EXIT[health];
    });
}
