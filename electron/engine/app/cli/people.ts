import { Command } from "commander";
import { openWriter } from "#db/opening/open.ts";
import { nameKeyOf } from "#domain/people/person.ts";
import { createPeople } from "../../services/people/people.ts";
import type { Changed, People } from "../../services/people/people.ts";
import { firstLine } from "./firstLine.ts";
import { printResult } from "./print.ts";
import { UsageError } from "./usageError.ts";

/** `people list|passphrase --db FILE`: for a room whose only administrator has forgotten the passphrase. */
export function peopleCommand(): Command {
  const command = new Command("people").description("The people who sign in to a record. Anyone who may write its file may do this.");
  command.addCommand(
    sub("list", "Everybody who signs in, or did.")
      .action(async ({ db, json }: Options) => {
        await withPeople(db, async (people) => printResult({ people: people.list() }, json));
      })
      .copyInheritedSettings(command),
  );
  command.addCommand(
    sub("passphrase", "Gives somebody a new passphrase, read from standard input so that it is in no list of commands.")
      .argument("<name>", "as it is listed")
      .action(async (name: string, { db, json }: Options) => {
        await withPeople(db, async (people) => {
          const person = people.list().find((each) => nameKeyOf(each.name) === nameKeyOf(name));
          if (person === undefined) throw new UsageError(`${name}: there is nobody of that name.`);
          const passphrase = await firstLine();
          const changed = await people.change(person.id, { passphrase, active: true }, ACTOR);
          if (changed.outcome !== "done") throw new UsageError(sentenceOf(changed));
          printResult({ changed: changed.person.name, role: changed.person.role }, json);
        });
      })
      .copyInheritedSettings(command),
  );
  return command;
}

interface Options {
  readonly db: string;
  readonly json: boolean;
}

/** Whom changes of this command are kept under. */
const ACTOR = "command line";

function sub(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .requiredOption("--db <file>", "the record")
    .option("--json", "print one JSON document", false);
}

async function withPeople(file: string, work: (people: People) => Promise<void>): Promise<void> {
  const record = openWriter(file);
  try {
    await work(createPeople({ record, now: Date.now }));
  } finally {
    record.close();
  }
}

function sentenceOf(changed: Exclude<Changed, { readonly outcome: "done" }>): string {
  return changed.outcome === "weak-passphrase"
    ? `The passphrase will not do (${changed.fault}); nothing was changed.`
    : `Nothing was changed (${changed.outcome}).`;
}
