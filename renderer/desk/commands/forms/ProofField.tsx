import { ORPCError } from "@orpc/client";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import type { Proof } from "#domain/grievance/actions.ts";
import { KEPT_MEDIA_TYPES } from "#domain/file/mediaType.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../../ui/controls/controlStyles.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { failureOf, failureSentence } from "../../../ui/failure.ts";
import { base64Of } from "./base64.ts";
import styles from "./ProofField.module.css";
import { LARGEST_FILE_BYTES } from "#domain/file/largestFile.ts";

interface ProofFieldProps {
  /** What they are; proof of what was done, where nothing else is said. */
  readonly label?: string;
  readonly proof: readonly Proof[];
  readonly onChange: (proof: readonly Proof[]) => void;
  /** True while a file is on its way to the record. */
  readonly onKeeping: (isKeeping: boolean) => void;
}

/** Photographs and papers of a report: each is kept beside the record as soon as it is chosen. */
export function ProofField({ label, proof, onChange, onKeeping }: ProofFieldProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const [fault, setFault] = useState<string | null>(null);
  const [isKeeping, setKeeping] = useState(false);

  const keep = async (files: readonly File[]) => {
    setFault(null);
    setKeeping(true);
    onKeeping(true);
    let kept: readonly Proof[] = proof;
    for (const file of files) {
      try {
        if (file.size > LARGEST_FILE_BYTES) setFault(say("desk.act.proof.fault.too-large", { name: file.name }));
        else {
          const content = base64Of(new Uint8Array(await file.arrayBuffer()));
          const one = await client.files.keep({ name: file.name, content });
          // The same photograph proves a thing once.
          kept = [...kept.filter((each) => typeof each === "string" || each.hash !== one.hash), one];
          onChange(kept);
        }
      } catch (error) {
        setFault(faultOf(error, file.name));
      }
    }
    setKeeping(false);
    onKeeping(false);
  };

  function faultOf(error: unknown, name: string): string {
    const reason = error instanceof ORPCError && error.code === "REFUSED" ? (error.data as { readonly reason?: string }).reason : undefined;
    if (reason === "too-large" || reason === "unknown-type" || reason === "empty") return say(`desk.act.proof.fault.${reason}`, { name });
    return say(failureSentence(failureOf(error)));
  }

  return (
    <div className={controlStyles.field}>
      <span className={controlStyles.label}>{label ?? say("desk.act.proof.label")}</span>
      <div className={styles.files}>
        {proof.map((each) => {
          const name = typeof each === "string" ? each : each.name;
          return (
            <span key={typeof each === "string" ? each : each.hash} className={styles.file}>
              {name}
              <TextButton
                label={say("word.remove")}
                aria-label={say("desk.act.proof.remove", { name })}
                onPress={() => onChange(proof.filter((other) => other !== each))}
              />
            </span>
          );
        })}
        <FileTrigger allowsMultiple acceptedFileTypes={KEPT_MEDIA_TYPES} onSelect={(files) => files !== null && void keep([...files])}>
          <ActionButton label={say(isKeeping ? "desk.act.proof.keeping" : "desk.act.proof.choose")} isDisabled={isKeeping} />
        </FileTrigger>
      </div>
      {fault !== null && (
        <p className={controlStyles.fault} role="alert">
          <Mark shape="failing" />
          <span>{fault}</span>
        </p>
      )}
    </div>
  );
}
