import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { ChannelSetUp } from "#contract/channels.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { SourceState } from "./SourceState.tsx";
import { XSourceEditor } from "./XSourceEditor.tsx";
import type { XSourceForm } from "./xSourceForm.ts";
import type { ChannelOutcome } from "./channelOutcome.ts";
import styles from "./Channels.module.css";
import { PauseButton } from "./PauseButton.tsx";
import { Said } from "./Said.tsx";

interface XEditorProps {
  readonly setUp: ChannelSetUp;
  readonly draft: XSourceForm | null;
  readonly onDraft: (draft: XSourceForm | null) => void;
  readonly onClose: () => void;
}

/** X in the list of channels. Its form is one of its own: it names an account, a search or both, and the account's own token has a place with the replies. */
export function XEditor({ setUp, draft, onDraft, onClose }: XEditorProps) {
  const { say, locale } = useWords();
  const { queries } = useEngine();
  const connection = useConnectionState();
  const stored = useQuery(queries.sources.x.get.queryOptions({ enabled: connection.status === "connected" }));
  const [outcome, setOutcome] = useState<ChannelOutcome | null>(null);
  const page = useRef<HTMLFieldSetElement>(null);
  const { form } = setUp;
  const isRead = stored.data !== undefined;
  useEffect(() => {
    if (isRead && !page.current?.contains(document.activeElement)) page.current?.querySelector("input")?.focus();
  }, [isRead, page]);
  const leaving = {
    onKeyDown(event: KeyboardEvent) {
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    },
  };
  return (
    <fieldset ref={page} className={styles.editor} aria-label={form.name[locale]} {...leaving}>
      <p className={styles.about}>{form.about[locale]}</p>
      <SourceState kind={form.kind} />
      {stored.data === undefined ? (
        <p className={styles.waiting}>{stored.isError ? say("settings.callFailed") : `${say("state.loading")}…`}</p>
      ) : (
        <XSourceEditor
          stored={stored.data.settings}
          hasBearer={stored.data.hasBearer}
          isPaused={setUp.isPaused}
          draft={draft}
          onDraft={onDraft}
        >
          {setUp.values !== null && <PauseButton setUp={setUp} onDone={setOutcome} />}
          <Button className={controlStyles.button} onPress={onClose}>
            {say("channels.close")}
          </Button>
        </XSourceEditor>
      )}
      <Said outcome={outcome} />
      <p className={controlStyles.help}>{say("settings.governmentUse")}</p>
    </fieldset>
  );
}
