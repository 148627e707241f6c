import { oc } from "@orpc/contract";
import { z } from "zod";
import { INTERRUPTED } from "#domain/updates/offer.ts";
import { GIVEN_UP } from "#domain/updates/trial.ts";
import { versionSchema } from "#domain/updates/version.ts";
import { instant } from "./fields.ts";

/**
 * How a version that is here comes into place. `itself`: it is tried at the next start, by the version before, which goes on where it does not come up. `installer`: a person opens it, and the system asks for an
 * administrator. `administrator`: by a command, of who looks after the machine.
 */
const INSTALLED_BY = ["itself", "installer", "administrator"] as const;

/** Why a seat fetches no versions: nobody named a server; the administrator says that none is asked; no key is known that releases are signed with; it was not installed from a package. */
const offSchema = z.enum(["no-server", "nowhere", "no-key", "no-package"]);

const faultSchema = z.enum([
  /** No answer, or none that says anything. */
  "unreachable",
  /** What came was not signed by the key that counts here, or is no manifest: somebody else may have put it there. */
  "not-signed",
  /** The file is another one than was signed. */
  "wrong-file",
  "not-written",
]);
export type UpdateFault = z.infer<typeof faultSchema>;

/** One after the other, each whole; they refuse a file that is another than was signed, or their first prints nothing then. */
const linesSchema = z.array(z.string()).min(1);

const percent = z.int().min(0).max(100);

const stateSchema = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("off"), why: offSchema }),
  z.strictObject({ is: z.literal("not-asked") }),
  z.strictObject({ is: z.literal("asking") }),
  z.strictObject({ is: z.literal("fetching"), version: versionSchema, percent }),
  z.strictObject({ is: z.literal("newest"), at: instant }),
  /** Other seats try it first. */
  z.strictObject({ is: z.literal("not-yet"), at: instant, version: versionSchema }),
  z.strictObject({ is: z.literal("by-way-of"), at: instant, version: versionSchema, needs: versionSchema }),
  z.strictObject({ is: z.literal("no-file"), at: instant, version: versionSchema }),
  /** It is here, whole and as it was signed. */
  z.strictObject({
    is: z.literal("ready"),
    at: instant,
    version: versionSchema,
    by: z.enum(INSTALLED_BY),
    /** Where an administrator is needed. */
    command: linesSchema.nullable(),
    /** What brings this version back where the new one does not start, and no watch does it; null where its installer is not kept here as it was signed. `file`: the last is what a person starts. */
    wayBack: z.strictObject({ by: z.enum(["command", "file"]), lines: linesSchema }).nullable(),
    waitsFor: z.array(z.enum(INTERRUPTED)),
  }),
  /** It was tried here and did not come up; it is not tried again unless a person wants it. */
  z.strictObject({ is: z.literal("went-back"), at: instant, version: versionSchema, why: z.enum(GIVEN_UP) }),
  z.strictObject({ is: z.literal("failed"), at: instant, fault: faultSchema }),
]);
export type UpdateState = z.infer<typeof stateSchema>;

export const updatesContract = {
  get: oc.output(stateSchema),
  /** Asks the server now; answers at once, and `get` tells what comes of it. */
  askNow: oc.output(stateSchema),
  /** Opens the installer of the new version; one that comes into place by itself is tried now, and one that went back is made ready once more. */
  install: oc
    .errors({
      NOT_READY: { message: "No new version is here" },
      INTERRUPTS: { message: "A wall is shown or a review is on" },
      NOT_OPENED: { message: "The system did not open the installer" },
    })
    .output(stateSchema),
};
