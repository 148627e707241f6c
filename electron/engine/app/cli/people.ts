import type { Command } from "commander";
import { agreesForRoom } from "#db/agreesForRoom.ts";
import { createPeople } from "../../services/people/people.ts";
import { firstLine } from "./firstLine.ts";
import { personOf } from "./personOf.ts";
import { UsageError, printResult } from "./print.ts";
import { recordVerb, verbOf, withWriter } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

/** `people list|passphrase --db FILE`: for a room whose only administrator has forgotten the passphrase. */
export function peopleCommand(): Command {
  const about = "The people who sign in to a record. Anyone who may write its file may do this.";
  return verbOf("people", about, [listVerb(), passphraseVerb()]);
}

/** Whom changes of this command are kept under. */
const ACTOR = "command line";

function listVerb(): Command {
  return recordVerb("list", "Everybody who signs in, or did.").action(({ db, json }: RecordOptions) =>
    withWriter(db, (record) => printResult({ people: createPeople({ record, now: Date.now }).list() }, json)),
  );
}

function passphraseVerb(): Command {
  return recordVerb("passphrase", "Gives somebody a new passphrase, read from standard input so that it is in no list of commands.")
    .argument("<name>", "as it is listed, or the id where two have the name")
    .action((name: string, { db, json }: RecordOptions) =>
      withWriter(db, async (record) => {
        if (!agreesForRoom(record))
          throw new UsageError(
            "This seat has a part of the room, or speaks for some of its people: do it at a seat that has all of the room.",
            "इस सीट के पास कक्ष का केवल एक भाग है, या यह कुछ ही लोगों की ओर से बोलती है: इसे उस सीट पर करें जिसके पास पूरा कक्ष है।",
          );
        const people = createPeople({ record, now: Date.now });
        const person = personOf(record, name);
        const passphrase = await firstLine();
        const changed = await people.change(person.id, { passphrase, active: true }, ACTOR);
        if (changed.outcome === "weak-passphrase")
          throw new UsageError(`The passphrase will not do (${changed.fault}); nothing was changed.`);
        if (changed.outcome !== "done") throw new UsageError(`Nothing was changed (${changed.outcome}).`);
        printResult({ changed: changed.person.name, role: changed.person.role }, json);
      }),
    );
}
