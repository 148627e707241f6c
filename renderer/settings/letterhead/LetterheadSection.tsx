import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Section, Loading } from "../parts/Section.tsx";
import { LetterheadEditor } from "./LetterheadEditor.tsx";
import { useAnswer } from "../../client/useAnswer.ts";

/** What is above and below every letter to an officer. */
export function LetterheadSection() {
  const { say } = useWords();
  const { queries } = useEngine();
  const stored = useAnswer(queries.letters.letterhead.get.queryOptions());
  return (
    <Section title={say("letterhead.title")} detail={say("letterhead.detail")}>
      {stored === undefined ? <Loading /> : <LetterheadEditor stored={stored} />}
    </Section>
  );
}
