import { Command } from "commander";
import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { evaluate } from "#domain/understanding/evaluate.ts";
import type { Evaluation } from "#domain/understanding/evaluate.ts";
import { KINDS, LANGUAGES, URGENCIES } from "#domain/proposal/proposal.ts";
import type { PostToUnderstand } from "#domain/proposal/proposal.ts";
import { readJsonLines } from "./jsonLines.ts";
import { addPlaceOptions, understandingOf } from "./placeOptions.ts";
import type { PlaceOptions } from "./placeOptions.ts";
import { printResult } from "./print.ts";

const labelledSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  lang: z.enum(LANGUAGES),
  department: departmentCodeSchema.nullable(),
  district: districtNameSchema.nullable(),
  kind: z.enum(KINDS),
  urgency: z.enum(URGENCIES),
  alt_departments: z.array(departmentCodeSchema).default([]),
  place: z
    .string()
    .nullish()
    .transform((place) => place ?? null),
});

/** Labelled only with whether it is a complaint about public services. */
const civicSchema = z.looseObject({ text: z.string(), civic: z.boolean() });

const lineSchema = z.union([
  labelledSchema.transform((example) => ({ labelled: example })),
  civicSchema.transform((example) => ({ civic: example })),
]);

/** `eval FILE.jsonl`: how often the program's proposals are what a careful reader labelled. */
export function evalCommand(): Command {
  return addPlaceOptions(
    new Command("eval").description("Compares proposals with labels: accuracy per target, and what was confused with what."),
  )
    .argument("<file>", "JSON lines: text, lang, department, district, kind, urgency, alt_departments, place; or text, civic")
    .option("--json", "one JSON document on stdout", false)
    .action(async (file: string, options: PlaceOptions & { readonly json: boolean }) => {
      const understand = await understandingOf(options);
      const labelled: z.output<typeof labelledSchema>[] = [];
      const civic: z.output<typeof civicSchema>[] = [];
      for await (const line of readJsonLines(file, lineSchema)) {
        if ("labelled" in line) labelled.push(line.labelled);
        else civic.push(line.civic);
      }
      const result = {
        ...(labelled.length > 0
          ? evaluate(
              labelled,
              labelled.map(({ text }) => understand(asPost(text))),
            )
          : {}),
        ...(civic.length > 0 ? { civic: civicAccuracy(civic, (text) => understand(asPost(text)).kind !== "other") } : {}),
      };
      if (options.json) printResult(result, true);
      else process.stdout.write(tableOf(result));
    });
}

function asPost(text: string): PostToUnderstand {
  return { text, placeName: null, authorLocation: null };
}

interface CivicAccuracy {
  readonly right: number;
  readonly of: number;
  readonly share: number;
}

function civicAccuracy(examples: readonly z.output<typeof civicSchema>[], isCivic: (text: string) => boolean): CivicAccuracy {
  const right = examples.filter(({ text, civic }) => isCivic(text) === civic).length;
  return { right, of: examples.length, share: right / examples.length };
}

function tableOf({
  accuracy,
  kindMacroF1,
  emergency,
  byLanguage,
  reliability,
  confusions,
  civic,
}: Partial<Evaluation> & { readonly civic?: CivicAccuracy }): string {
  const lines: string[] = [];
  for (const [target, { right, of, share }] of Object.entries(accuracy ?? {}))
    lines.push(`${target.padEnd(24)}${percent(share).padStart(7)}  ${right} of ${of}`);
  if (kindMacroF1 !== undefined) lines.push(`${"kind, macro-F1".padEnd(24)}${kindMacroF1.toFixed(3).padStart(7)}`);
  if (emergency) lines.push(`${"emergency".padEnd(24)}recall ${percent(emergency.recall)}, precision ${percent(emergency.precision)}`);
  lines.push(...linesByLanguage(byLanguage ?? {}), ...(reliability ?? []).flatMap((each) => linesOfReliability(each)));
  if (civic) lines.push(`${"civic or not".padEnd(24)}${percent(civic.share).padStart(7)}  ${civic.right} of ${civic.of}`);
  for (const { target, id, expected, proposed, text } of confusions ?? [])
    lines.push(`${id}  ${target}: ${proposed} for ${expected}  ${text.slice(0, 100)}`);
  return `${lines.join("\n")}\n`;
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

function linesByLanguage(byLanguage: Evaluation["byLanguage"]): readonly string[] {
  return Object.entries(byLanguage).map(([language, { examples, accuracy, kindMacroF1, emergency }]) =>
    [
      `in ${language}`.padEnd(14),
      `${examples} posts`.padStart(11),
      `  department ${percent(accuracy.department.share).padStart(6)}`,
      `  in three ${percent(accuracy["department in three"].share).padStart(6)}`,
      `  district ${percent(accuracy.district.share).padStart(6)}`,
      `  kind ${kindMacroF1.toFixed(3)}`,
      `  emergency ${percent(emergency.recall).padStart(6)} ${percent(emergency.precision).padStart(6)}`,
      `  language ${percent(accuracy.language.share).padStart(6)}`,
    ].join(""),
  );
}

function linesOfReliability({ target, error, steps }: Evaluation["reliability"][number]): readonly string[] {
  return [
    `how sure of ${target}: off by ${error.toFixed(3)}`,
    ...steps.map(
      ({ from, count, said, right }) =>
        `  from ${from.toFixed(1)}  ${String(count).padStart(6)}  said ${percent(said).padStart(6)}  right ${percent(right).padStart(6)}`,
    ),
  ];
}
