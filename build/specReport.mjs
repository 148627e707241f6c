import { stripVTControlCharacters } from "node:util";

/**
 * What a suite of Playwright's report, and those within it, tell of specs that failed: in both tries, or `unsteady`, in the first one alone. Each as
 * `file › title: why`.
 */
export function faultsOfSpecs({ file, suites = [], specs = [] }, { unsteady = false } = {}) {
  const isMeant = ({ ok, tests }) => (unsteady ? ok && tests.some(({ status }) => status === "flaky") : !ok);
  const why = ({ tests }) => {
    const error = tests.flatMap(({ results }) => results).find((result) => result.error)?.error;
    return `line ${error?.location?.line ?? "unknown"}: ${inShort(error?.message)}`;
  };
  return [
    ...specs.filter(isMeant).map((spec) => `${file} › ${spec.title}: ${why(spec)}`),
    ...suites.flatMap((suite) => faultsOfSpecs(suite, { unsteady })),
  ];
}

/** What was expected and what came, on one line: who reads the end of a log has nothing else of a test that fails now and then. */
export function inShort(text = "") {
  const lines = stripVTControlCharacters(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("at "));
  return lines.slice(0, 16).join(" | ").slice(0, 800);
}

/** Without the colours of a terminal. */
export function firstLine(text = "") {
  return stripVTControlCharacters(text).trim().split("\n", 1)[0];
}
