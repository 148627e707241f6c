import { useState } from "react";
import type { TransferOpening } from "#contract/transfer.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import type { Complaint } from "../../ui/people/passphraseFault.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { SignInGate } from "../../ui/people/SignInGate.tsx";
import { ActsFound } from "./ActsFound.tsx";
import { DossierFound } from "./DossierFound.tsx";
import { Progress } from "./MakingLine.tsx";
import { transferFailure } from "./transferFailure.ts";
import { useBytes } from "./useBytes.ts";
import styles from "./transfer.module.css";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";

type Found = Extract<TransferOpening, { is: "dossier" | "acts" }>;

/** A sealed file that somebody opened: its passphrase, what it holds, and what can be done with it. */
export function TransferPage() {
  const { say } = useWords();
  const bytes = useBytes();
  const { data: file } = useAnswer((ask) => ask.transfer.waiting);
  return (
    <main className={styles.page}>
      <h1>{say("transfer.page.title")}</h1>
      {file === undefined && <p className={styles.quiet}>{say("state.loading")}…</p>}
      {file === null && <p className={styles.quiet}>{say("transfer.page.none")}</p>}
      {file && (
        <>
          <p className={styles.file}>
            <b>{file.name}</b> · {bytes(file.bytes)}
          </p>
          <OneFile key={file.name} />
        </>
      )}
    </main>
  );
}

function OneFile() {
  const [found, setFound] = useState<{ readonly found: Found; readonly passphrase: string } | null>(null);
  if (found === null) return <Unlock onFound={(told, passphrase) => setFound({ found: told, passphrase })} />;
  if (found.found.is === "dossier") return <DossierFound found={found.found} passphrase={found.passphrase} />;
  return (
    <SignInGate offersFirst={false}>
      <ActsFound found={found.found} passphrase={found.passphrase} />
    </SignInGate>
  );
}

type Looking =
  | { readonly is: "idle" }
  | { readonly is: "underway"; readonly share: number }
  | { readonly is: "fault"; readonly complaint: Complaint };

function Unlock({ onFound }: { readonly onFound: (found: Found, passphrase: string) => void }) {
  const { say } = useWords();
  const { client } = useEngine();
  const [passphrase, setPassphrase] = useState("");
  const [looking, setLooking] = useState<Looking>({ is: "idle" });

  const look = async () => {
    setLooking({ is: "underway", share: 0 });
    try {
      for await (const told of await client.transfer.look({ passphrase })) {
        if (told.is === "dossier" || told.is === "acts") return onFound(told, passphrase);
        if (told.is === "underway") setLooking(told);
        if (told.is === "fault") setLooking({ is: "fault", complaint: { message: `transfer.fault.${told.fault}` } });
      }
    } catch (error) {
      setLooking({ is: "fault", complaint: transferFailure(error) });
    }
  };

  return (
    <SubmitForm
      onSubmit={() => {
        if (passphrase !== "" && looking.is !== "underway") void look();
      }}
    >
      <Field
        name="passphrase"
        type="password"
        label={say("transfer.passphrase")}
        help={say("transfer.passphrase.help")}
        value={passphrase}
        onChange={setPassphrase}
        autoComplete="off"
        autoFocus
      />
      {looking.is === "underway" && <Progress label={say("transfer.looking")} share={looking.share} />}
      {looking.is === "fault" && (
        <p className={styles.fault} role="alert">
          {say(looking.complaint.message, looking.complaint.values)}
        </p>
      )}
      <div className={styles.row}>
        <ActionButton label={say("transfer.look")} type="submit" data-main isPending={looking.is === "underway"} />
      </div>
    </SubmitForm>
  );
}
