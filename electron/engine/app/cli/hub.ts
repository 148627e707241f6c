import { Option } from "commander";
import type { Command } from "commander";
import { copy, snapshot, status, sync, verify } from "./hubCopying.ts";
import { init, join, leave, pair, withAddress } from "./hubJoining.ts";
import { withDistricts, withSeat } from "./hubOptions.ts";
import { grant, limit, revoke } from "./hubRuling.ts";
import { recordVerb, verbOf } from "./verb.ts";

/** `hub init|pair|join|copy|sync|snapshot|status|verify|revoke|limit|grant|leave`: the records of many seats become one over a PostgreSQL database. */
export function hubCommand(): Command {
  const about =
    "Joins the records of many seats over a PostgreSQL database, the hub. Its password comes by ISMGT_SECRET_HUB_PASSWORD, never as an argument.";
  return verbOf("hub", about, [
    withAddress(
      recordVerb("init", "Makes a database a hub, with this seat as its founder; of a hub that is there, brings the tables up to date."),
    ).action(init),
    withDistricts(recordVerb("pair", "Shows a code with which one other seat may join, and waits for it."))
      .option("--role <name>", "with --districts: as which role of the database it signs in; made already, with a password of its own")
      .action(pair),
    withAddress(recordVerb("join", "Joins the hub that a code was shown for, and waits to be admitted."))
      .addOption(new Option("--code <letters>", "as hub pair shows it").makeOptionMandatory())
      .action(join),
    recordVerb(
      "sync",
      "Pushes what is new here and takes in what other seats pushed, until nothing is left; serve and the app do it by themselves.",
    ).action(sync),
    withDistricts(
      recordVerb(
        "snapshot",
        "Puts this record, once it has all of the hub, there in one sealed file: a seat that joins takes it in place of every single event. With --districts for a seat that has these alone.",
      ),
    ).action(snapshot),
    recordVerb(
      "copy",
      "Takes the newest snapshot of the hub, for a seat that joined and has no cases yet; goes on where it broke off.",
    ).action(copy),
    recordVerb("status", "Who belongs to the hub, how far each is, and who is held back.").action(status),
    recordVerb("verify", "Checks every event in the hub: chains, signatures, and that this record has the same past.").action(verify),
    withSeat(
      recordVerb("revoke", "Says for all that a seat does not belong to the hub any more: what it pushes from now on is not taken in."),
    )
      .option("--with-let-in", "nor do those that it let in, and those that these did; left out, they stay", false)
      .action(revoke),
    withDistricts(
      withSeat(
        recordVerb(
          "limit",
          "Says for all for which people alone a seat may speak (for everybody again without --people and --districts), and whose cases it has.",
        ),
      ),
    )
      .option("--people <names>", "as they sign in, with commas between")
      .action(limit),
    withSeat(
      recordVerb("grant", "Binds a role of the database to a seat: it writes as that seat alone from then on. By who owns the tables."),
    )
      .addOption(new Option("--role <name>", "that is there already, with a password of its own").makeOptionMandatory())
      .action(grant),
    recordVerb("leave", "This seat goes on alone; what came stays.").action(leave),
  ]);
}
