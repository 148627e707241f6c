import { Command, CommanderError } from "commander";
import { FAULT_POLICIES } from "#contract/faultPolicy.ts";
import { RecordError } from "#db/faults.ts";
import { sentencesOfDisk } from "./diskSentences.ts";
import { EXIT, UsageError, printError } from "./print.ts";
import { faultCodeOf } from "../../core/guard/recordGuard.ts";

// Whatever the shell has set: what is written here is of citizens, and for its owner alone.
process.umask(0o077);

/** A verb is loaded when it is asked for, since most need a small part of the engine. Help about all, or an unknown word, needs them all. */
const VERBS: Readonly<Record<string, () => Promise<Command>>> = {
  sync: async () => (await import("./sync.ts")).syncCommand(),
  stats: async () => (await import("./stats.ts")).statsCommand(),
  verify: async () => (await import("./verify.ts")).verifyCommand(),
  rebuild: async () => (await import("./verify.ts")).rebuildCommand(),
  doctor: async () => (await import("./doctor.ts")).doctorCommand(),
  hub: async () => (await import("./hub.ts")).hubCommand(),
  seals: async () => (await import("./seals.ts")).sealsCommand(),
  audit: async () => (await import("./audit.ts")).auditCommand(),
  backup: async () => (await import("./backup.ts")).backupCommand(),
  restore: async () => (await import("./backup.ts")).restoreCommand(),
  serve: async () => (await import("./serve.ts")).serveCommand(),
  clock: async () => (await import("./clock.ts")).clockCommand(),
  channels: async () => (await import("./channels.ts")).channelsCommand(),
  problems: async () => (await import("./problems.ts")).problemsCommand(),
  report: async () => (await import("./report.ts")).reportCommand(),
  search: async () => (await import("./search.ts")).searchCommand(),
  triage: async () => (await import("./triage.ts")).triageCommand(),
  eval: async () => (await import("./evaluate.ts")).evalCommand(),
  villages: async () => (await import("./villages.ts")).villagesCommand(),
  registry: async () => (await import("./registry.ts")).registryCommand(),
  people: async () => (await import("./people.ts")).peopleCommand(),
  person: async () => (await import("./privacy.ts")).personCommand(),
  retention: async () => (await import("./privacy.ts")).retentionCommand(),
  gaps: async () => (await import("./gaps.ts")).gapsCommand(),
  transfer: async () => (await import("./transfer.ts")).transferCommand(),
  imports: async () => (await import("./imports.ts")).importsCommand(),
  generate: async () => (await import("./generate.ts")).generateCommand(),
};

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
const [verb = ""] = process.argv.slice(2);
for (const load of Object.hasOwn(VERBS, verb) ? [VERBS[verb]] : Object.values(VERBS)) {
  if (load !== undefined) program.addCommand((await load()).copyInheritedSettings(program));
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
    if (error.hindi !== null) printError(`${error.hindi} --help देखें।`);
    return EXIT.usage;
  }
  if (error instanceof RecordError) {
    const { en, hi } = FAULT_POLICIES[faultCodeOf(error, "")].sentence;
    printError(`${error.message} (${error.fault})${error.fault === "older-schema" ? "" : `\n${en}\n${hi}`}`);
  } else printError([error instanceof Error ? error.message : String(error), ...sentencesOfDisk(error)].join("\n"));
  return EXIT.failed;
}
