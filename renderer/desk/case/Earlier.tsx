import type { CaseHistory } from "#contract/grievances.ts";
import { useWords } from "../../i18n/useWords.ts";
import { OtherCases } from "./OtherCases.tsx";
import { Section } from "../facts/Section.tsx";

/** What the same citizen complained of before. */
export function Earlier({ history: { earlier } }: { readonly history: CaseHistory }) {
  const { say } = useWords();
  if (earlier.length === 0) return null;
  return (
    <Section title={say("desk.case.earlier", { n: earlier.length })}>
      <OtherCases cases={earlier} />
    </Section>
  );
}
