import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Section, Loading } from "../parts/Section.tsx";
import { PolicyEditor } from "./PolicyEditor.tsx";
import { useAnswer } from "../../client/useAnswer.ts";

/** Within what time an office answers, and what follows when it does not. */
export function TimeLimitsSection() {
  const { say } = useWords();
  const { queries } = useEngine();
  const stored = useAnswer(queries.policy.get.queryOptions());
  const categories = useAnswer(queries.policy.categories.queryOptions());
  return (
    <Section title={say("limits.title")} detail={say("limits.detail")}>
      {stored === undefined || categories === undefined ? <Loading /> : <PolicyEditor stored={stored} categories={categories} />}
    </Section>
  );
}
