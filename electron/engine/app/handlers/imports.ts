import { contradictionsOf, listImports } from "#db/imports/importLog.ts";
import { ImportRefused, MappingRefused } from "../../services/imports/importRefused.ts";
import type { ImportRefusal } from "../../services/imports/importRefused.ts";
import { linksOf } from "../../services/imports/links.ts";
import { mayNow, needs, reads } from "./guards.ts";

const LISTED = 200;
const CONTRADICTIONS = 1_000;

export const importsHandlers = {
  current: reads.imports.current.handler(({ context }) => context.imports.current),

  begin: needs("bulk").imports.begin.handler(({ context, input, errors }) =>
    told(() => context.imports.begin(input.source, input.name, input.bytes), errors),
  ),

  append: needs("bulk").imports.append.handler(async ({ context, input, errors }) => ({
    received: await told(() => context.imports.append(input.id, input.offset, Buffer.from(input.content, "base64")), errors),
  })),

  check: needs("bulk").imports.check.handler(async ({ context, input, errors }) => {
    const { id, mapping, orders, meanings } = input;
    try {
      return await told(() => context.imports.check(id, { mapping, orders, meanings: definedOf(meanings) }), errors);
    } catch (error) {
      if (error instanceof MappingRefused) throw errors.BAD_MAPPING({ data: { missing: [...error.missing] } });
      throw error;
    }
  }),

  run: needs("bulk").imports.run.handler(({ context, input, errors }) => told(() => context.imports.run(input.id, context.actor), errors)),

  cancel: needs("bulk").imports.cancel.handler(({ context, input, errors }) => told(() => context.imports.cancel(input.id), errors)),

  discard: needs("bulk").imports.discard.handler(async ({ context, input, errors }) => ({
    discarded: await told(() => context.imports.discard(input.id), errors),
  })),

  faults: needs("bulk").imports.faults.handler(({ context, input, errors }) => told(() => context.imports.faults(input.id), errors)),

  log: reads.imports.log.handler(({ context }) => [...listImports(context.record, LISTED)]),

  contradictions: reads.imports.contradictions.handler(({ context, input }) => [
    ...contradictionsOf(context.record, input.id, CONTRADICTIONS),
  ]),

  links: reads.imports.links.handler(({ context, input, errors }) => {
    const links = linksOf(context.record, input.id);
    if (links === null) throw errors.NOT_FOUND();
    // The same telephone or name would tell whose a sensitive case is, and only those who may have it shown can tie cases.
    return mayNow(context, "triage") ? links : { ...links, likely: [] };
  }),
};

type Errors = Partial<Readonly<Record<"NOT_FOUND" | "BUSY" | "WRONG_STAGE" | "TOO_LARGE", () => Error>>>;

const ERROR_OF = {
  "not-found": "NOT_FOUND",
  busy: "BUSY",
  "wrong-stage": "WRONG_STAGE",
  "too-large": "TOO_LARGE",
} as const satisfies Record<ImportRefusal, keyof Errors>;

/** A refusal in the words of the contract. */
async function told<Result>(work: () => Result | Promise<Result>, errors: Errors): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const made = error instanceof ImportRefused ? errors[ERROR_OF[error.why]]?.() : undefined;
    throw made ?? error;
  }
}

/** A field that was left out is not there. */
function definedOf<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}
