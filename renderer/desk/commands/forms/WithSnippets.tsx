import { type ReactNode, useState } from "react";
import { isSaidAlready } from "#domain/readyWords/insertSnippet.ts";
import type { SnippetAudience } from "#domain/readyWords/snippets.ts";
import type { Placeholder } from "#domain/reply/placeholders.ts";
import type { Words } from "#domain/text/words.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { TextButton } from "../../../ui/controls/ActionButton.tsx";
import { DialogWindow } from "../../../ui/controls/DialogWindow.tsx";
import { Keycap } from "../../keys/Keycap.tsx";
import { matching } from "./choices.ts";
import { PickList } from "./PickList.tsx";
import styles from "./WithSnippets.module.css";

interface WithSnippetsProps {
  /** The case that is written about; null for several. */
  readonly id: string | null;
  readonly audience: SnippetAudience;
  /** In which their texts are shown. They are found in both. */
  readonly language: keyof Words;
  /** What is written already, in that language. */
  readonly written: string;
  /** The snippet as it is true of the case, in both languages. */
  readonly onPick: (snippet: Words) => void;
  /** The fields that it is put into. */
  readonly children: ReactNode;
}

/** Fields into which snippets are put: Ctrl+I in one of them, or the button below, opens the list. */
export function WithSnippets({ children, ...chooser }: WithSnippetsProps) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.code !== "KeyI" || event.repeat) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(true);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the fields within have the focus
    <div className={styles.fields} onKeyDown={onKeyDown}>
      {children}
      <div>
        <TextButton
          label={say("snippets.insert")}
          after={<Keycap stroke="Ctrl+KeyI" />}
          aria-keyshortcuts="Control+I"
          onPress={() => setOpen(true)}
        />
      </div>
      {isOpen && <SnippetChooser {...chooser} onClose={() => setOpen(false)} />}
    </div>
  );
}

function SnippetChooser({
  id,
  audience,
  language,
  written,
  onPick,
  onClose,
}: Omit<WithSnippetsProps, "children"> & { readonly onClose: () => void }) {
  const { say, locale } = useWords();
  const [typed, setTyped] = useState("");
  const { data: snippets } = useAnswer((ask) => ask.readyWords.snippets.ofCase, { input: { id, audience }, staleTime: 0, gcTime: 0 });
  const whyNot = ({ text, unknown }: { readonly text: Words; readonly unknown: readonly Placeholder[] }) => {
    if (unknown.length > 0 && id === null) return say("snippets.several");
    if (unknown.length > 0) return say("snippets.unknown", { what: unknown.map((each) => say(`snippets.placeholder.${each}`)).join(", ") });
    return isSaidAlready(written, text[language]) ? say("snippets.said") : undefined;
  };
  const choices = (snippets ?? []).map((snippet, index) => {
    const { name, text } = snippet;
    const why = whyNot(snippet);
    return {
      id: String(index),
      label: name[locale],
      detail: text[language],
      names: [name.hi, name.en, text.hi, text.en],
      ...(why !== undefined && { whyNot: why }),
    };
  });
  const pick = (index: string) => {
    const snippet = snippets?.[Number(index)];
    if (snippet === undefined || whyNot(snippet) !== undefined) return;
    onClose();
    onPick(snippet.text);
  };
  return (
    <DialogWindow title={say("snippets.title")} isOpen onClose={onClose}>
      <PickList
        label={say("snippets.title")}
        placeholder={say("snippets.find")}
        typed={typed}
        onType={setTyped}
        choices={matching(choices, typed)}
        onPick={pick}
        none={snippets === undefined ? `${say("state.loading")}…` : say(snippets.length === 0 ? "snippets.none" : "desk.act.noMatch")}
        does={say("snippets.does")}
      />
    </DialogWindow>
  );
}
