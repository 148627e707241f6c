import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LabelledExample } from "#domain/understanding/evaluate.ts";

/** The project's own examples in five languages. */
export function labelledExamples(): readonly LabelledExample[] {
  return ["working.jsonl", "held-out.jsonl"].flatMap((name) =>
    readFileSync(join(import.meta.dirname, "../domain/understanding/examples", name), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as LabelledExample),
  );
}
