import { useEffect, useRef, useState } from "react";
import type { RetentionTallyAnswer } from "#contract/privacy.ts";
import type { RetentionPolicy } from "#domain/privacy/retentionPolicy.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { callFailure } from "../../ui/failure.ts";
import { heldSaid, tallySaid } from "./privacyWords.ts";
import styles from "./privacy.module.css";

type Preview =
  | { readonly is: "idle" }
  | { readonly is: "counting"; readonly n: number }
  | { readonly is: "counted"; readonly tally: RetentionTallyAnswer }
  | { readonly is: "failed"; readonly why: MessageId };

/** What a policy would erase today, counted while the person waits. */
export function usePreview() {
  const { client } = useEngine();
  const [preview, setPreview] = useState<Preview>({ is: "idle" });
  const asked = useRef<AbortController | null>(null);
  useEffect(() => () => asked.current?.abort(), []);

  async function start(policy: RetentionPolicy) {
    asked.current?.abort();
    const giveUp = new AbortController();
    asked.current = giveUp;
    setPreview({ is: "counting", n: 0 });
    try {
      let last: RetentionTallyAnswer | null = null;
      for await (const tally of await client.privacy.retention.preview(policy, { signal: giveUp.signal })) {
        last = tally;
        setPreview({ is: "counting", n: Object.values(tally.due).reduce((sum, n) => sum + n, 0) });
      }
      if (last !== null) setPreview({ is: "counted", tally: last });
    } catch (error) {
      if (!giveUp.signal.aborted) setPreview({ is: "failed", why: callFailure(error) });
    }
  }

  return { preview, start };
}

export function PreviewLine({ preview }: { readonly preview: Preview }) {
  const words = useWords();
  const { say } = words;
  if (preview.is === "idle") return null;
  if (preview.is === "counting") return <output className={styles.note}>{say("retention.previewing", { n: preview.n })}</output>;
  if (preview.is === "failed") return <output className={styles.fault}>{say(preview.why)}</output>;
  const { due, held, heldCases } = preview.tally;
  const what = tallySaid(due, words);
  return (
    <output className={styles.preview}>
      <span>{what === null ? say("retention.preview.none") : say("retention.preview.due", { what })}</span>
      {heldCases > 0 && <span>{say("retention.preview.held", { n: heldCases, what: heldSaid(held, words) })}</span>}
    </output>
  );
}
