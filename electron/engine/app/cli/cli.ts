import { Command, CommanderError } from "commander";
import { FAULT_POLICIES } from "#contract/faultPolicy.ts";
import { RecordError } from "#db/faults.ts";
import { transferCommand } from "./transfer.ts";
import { backupCommand, restoreCommand } from "./backup.ts";
import { auditCommand } from "./audit.ts";
import { channelsCommand } from "./channels.ts";
import { clockCommand } from "./clock.ts";
import { sentencesOfDisk } from "./diskSentences.ts";
import { doctorCommand } from "./doctor.ts";
import { evalCommand } from "./evaluate.ts";
import { EXIT, UsageError, printError } from "./print.ts";
import { gapsCommand } from "./gaps.ts";
import { generateCommand } from "./generate.ts";
import { importsCommand } from "./imports.ts";
import { peopleCommand } from "./people.ts";
import { personCommand, retentionCommand } from "./privacy.ts";
import { problemsCommand } from "./problems.ts";
import { registryCommand } from "./registry.ts";
import { reportCommand } from "./report.ts";
import { sealsCommand } from "./seals.ts";
import { searchCommand } from "./search.ts";
import { serveCommand } from "./serve.ts";
import { statsCommand } from "./stats.ts";
import { syncCommand } from "./sync.ts";
import { triageCommand } from "./triage.ts";
import { villagesCommand } from "./villages.ts";
import { faultCodeOf } from "../../core/guard/recordGuard.ts";
import { rebuildCommand, verifyCommand } from "./verify.ts";

// Whatever the shell has set: what is written here is of citizens, and for its owner alone.
process.umask(0o077);

/** The engine without windows: `npm run -s engine -- VERB …`. Results go to stdout, everything else to stderr. */
const program = new Command("engine")
  .description("The engine of ISMGT without windows, for operations, tests and benchmarks.")
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })
  .showHelpAfterError()
  .addHelpText(
    "after",
    `\nExit codes: 0 done · 1 failed · 2 wrong usage · 3 time ran out before the source was drained · 4 refused by the platform · 5 the record contradicts its seals · 6 of doctor: warnings only\nOf serve also: 10 the disk is full · 11 the record is in use · 12 it cannot be written · 13 it is damaged · 14 it is newer than this program · 15 the disk failed · 16 a port is in use`,
  )
  .exitOverride();
for (const command of [
  syncCommand(),
  statsCommand(),
  verifyCommand(),
  rebuildCommand(),
  doctorCommand(),
  sealsCommand(),
  auditCommand(),
  backupCommand(),
  restoreCommand(),
  serveCommand(),
  clockCommand(),
  channelsCommand(),
  problemsCommand(),
  reportCommand(),
  searchCommand(),
  triageCommand(),
  evalCommand(),
  villagesCommand(),
  registryCommand(),
  peopleCommand(),
  personCommand(),
  retentionCommand(),
  gapsCommand(),
  transferCommand(),
  importsCommand(),
  generateCommand(),
]) {
  program.addCommand(command.copyInheritedSettings(program));
}

// `… | head` closes the pipe when it has enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? EXIT.done : EXIT.failed));

try {
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  // Commander has said already what was wrong with the words of the command.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UsageError) {
    printError(`${error.message} See --help.`);
    return EXIT.usage;
  }
  if (error instanceof RecordError) {
    const { en, hi } = FAULT_POLICIES[faultCodeOf(error, "")].sentence;
    printError(`${error.message} (${error.fault})${error.fault === "older-schema" ? "" : `\n${en}\n${hi}`}`);
  } else printError([error instanceof Error ? error.message : String(error), ...sentencesOfDisk(error)].join("\n"));
  return EXIT.failed;
}
