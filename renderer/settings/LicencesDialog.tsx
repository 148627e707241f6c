import { useState } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { PartInside } from "#contract/contract.ts";
import { useAnswer } from "../client/useAnswer.ts";
import { useWords } from "../i18n/useWords.ts";
import { ActionButton } from "../ui/controls/ActionButton.tsx";
import { DialogActions, DialogWindow } from "../ui/controls/DialogWindow.tsx";
import { Field } from "../ui/controls/Field.tsx";
import styles from "./LicencesDialog.module.css";
import { Loading } from "./parts/Section.tsx";

/** What is inside from others, with the text of each licence once it is opened. */
export function LicencesDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const [typed, setTyped] = useState("");
  const { data: parts } = useAnswer((ask) => ask.about.licences);
  return (
    <DialogWindow title={say("about.licences.title")} isOpen onClose={onClose} wide>
      {parts === undefined ? (
        <Loading />
      ) : parts.length === 0 ? (
        <p>{say("about.licences.unbuilt")}</p>
      ) : (
        <>
          <p className={styles.detail}>{say("about.licences.detail", { n: parts.length })}</p>
          <Field name="find" isWork={false} label={say("about.licences.find")} fault={null} value={typed} onChange={setTyped} autoFocus />
          <Parts parts={parts.filter((part) => isFound(part, typed))} />
        </>
      )}
      <DialogActions>
        <ActionButton label={say("about.licences.close")} data-main onPress={onClose} />
      </DialogActions>
    </DialogWindow>
  );
}

function isFound({ name, licence }: PartInside, typed: string): boolean {
  return `${name} ${licence ?? ""}`.toLowerCase().includes(typed.trim().toLowerCase());
}

function Parts({ parts }: { readonly parts: readonly PartInside[] }) {
  const { say } = useWords();
  if (parts.length === 0) return <p>{say("about.licences.none")}</p>;
  return (
    <div className={styles.parts} translate="no">
      {parts.map((part) => (
        <Part key={`${part.name} ${part.version ?? ""}`} part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { readonly part: PartInside }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Disclosure isExpanded={isOpen} onExpandedChange={setIsOpen}>
      <Heading level={3} className={styles.heading ?? ""}>
        <Button slot="trigger" className={styles.part ?? ""}>
          <span>
            {part.name} {part.version}
          </span>
          <span>{part.licence}</span>
        </Button>
      </Heading>
      <DisclosurePanel>{isOpen && <Text part={part} />}</DisclosurePanel>
    </Disclosure>
  );
}

function Text({ part: { name, version, source } }: { readonly part: PartInside }) {
  const { say } = useWords();
  const { data } = useAnswer((ask) => ask.about.licence, { input: { name, version } });
  return (
    <>
      {source !== null && <p className={styles.source}>{source}</p>}
      <pre className={styles.text}>{data === undefined ? say("about.licences.loading") : data.text}</pre>
    </>
  );
}
