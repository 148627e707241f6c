import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useId, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { SessionStateAnswer } from "#contract/people.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useIsRehearsal } from "../../client/useIsRehearsal.ts";
import { useChangeLocale } from "../../i18n/LanguageProvider.tsx";
import { MESSAGES } from "../../i18n/messages.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import { controlStyles } from "../controls/controlStyles.ts";
import { Field } from "../controls/Field.tsx";
import { FocusedForm } from "../controls/FocusedForm.tsx";
import { RehearsalPlate } from "../RehearsalPlate.tsx";
import { callFailure } from "../failure.ts";
import { ComplaintLine, usePassphraseTry } from "./passphraseTry.tsx";
import styles from "./people.module.css";
import { isUnanswered } from "./refusedEnding.ts";
import { useGate } from "./sitting.ts";

interface SignInScreenProps {
  /** Of the person whose content waits behind; empty where nobody's does. The engine may have started again, or an administrator have ended what they began. */
  readonly knownName: string;
  /** It was a rehearsal before, and is none now. */
  readonly hasRehearsalEnded: boolean;
  readonly onSignedIn: () => void;
}

/** Name and passphrase. Who sat here is told what becomes of what they had open. */
export function SignInScreen({ knownName, hasRehearsalEnded, onSignedIn }: SignInScreenProps) {
  const { say } = useWords();
  const { client, queryClient } = useEngine();
  const [name, setName] = useState(knownName);
  const why = useId();
  return (
    <Cover title={say("signIn.title")}>
      {knownName !== "" && (
        <p id={why} className={styles.why}>
          {say(hasRehearsalEnded ? "signIn.whyReal" : "signIn.whyAgain")}
        </p>
      )}
      <PassphraseForm
        {...(knownName !== "" && { above: why })}
        wrong="signIn.wrong"
        button="signIn.button"
        startsIn={knownName === "" ? "name" : "passphrase"}
        missing={name.trim() === "" ? "name" : null}
        field={<Field name="name" isWork={false} label={say("word.name")} value={name} onChange={setName} autoComplete="username" />}
        send={async (passphrase) => {
          const session = await client.people.signIn({ name, passphrase });
          // What somebody else had read goes with them; what was refused while nobody sat here is read again.
          queryClient.removeQueries({ type: "inactive" });
          onSignedIn();
          return session;
        }}
      />
    </Cover>
  );
}

/** Nobody was at the window for a while, or somebody locked it. What they did waits behind. */
export function LockedScreen({ name }: { readonly name: string }) {
  const { say } = useWords();
  const { client } = useEngine();
  const { leave, ending, notEnded } = useGate();
  const who = useId();
  return (
    <Cover title={say("lock.title")}>
      <p id={who} className={styles.who}>
        {say("lock.who", { name })}
      </p>
      <PassphraseForm above={who} wrong="lock.wrong" button="lock.unlock" send={(passphrase) => client.people.unlock({ passphrase })}>
        <ActionButton label={say(ending === "signOut" ? "signIn.outUnderWay" : "lock.other")} onPress={leave} />
        <p className={styles.notLeft} role="alert">
          {notEnded !== null && say(isUnanswered(notEnded) ? "lock.notLeft" : callFailure(notEnded))}
        </p>
      </PassphraseForm>
    </Cover>
  );
}

interface PassphraseFormProps {
  readonly wrong: "signIn.wrong" | "lock.wrong";
  readonly button: "signIn.button" | "lock.unlock";
  readonly startsIn?: string;
  /** The id of what stands above the form: heard with the passphrase, where the keyboard is. */
  readonly above?: string;
  /** The field above the passphrase, and its name while it is empty. */
  readonly field?: ReactNode;
  readonly missing?: string | null;
  readonly send: (passphrase: string) => Promise<SessionStateAnswer>;
  readonly children?: ReactNode;
}

function PassphraseForm({ wrong, button, startsIn = "passphrase", above, field, missing = null, send, children }: PassphraseFormProps) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [passphrase, setPassphrase] = useState("");
  const { complaint, waitSeconds, onError, again } = usePassphraseTry(wrong);
  const input = useRef<HTMLInputElement>(null);
  const sending = useMutation({
    mutationFn: send,
    onSuccess: async (session) => {
      queryClient.setQueryData(queries.people.state.queryKey(), session);
      await queryClient.invalidateQueries();
    },
    onError,
  });
  // In a dossier each person has a code of it, and nobody their own passphrase.
  const isDossier = useGate().mode !== null;
  const isHeld = sending.isPending || waitSeconds > 0;
  return (
    <FocusedForm
      startsIn={startsIn}
      wrong={isHeld ? null : (missing ?? (passphrase === "" ? "passphrase" : null))}
      onSend={() => {
        if (isHeld) return;
        again();
        setPassphrase("");
        sending.mutate(passphrase, { onError: () => input.current?.focus() });
      }}
    >
      {field}
      <Field
        name="passphrase"
        type="password"
        label={say(isDossier ? "transfer.code" : "passphrase.label")}
        {...(isDossier && { help: say("transfer.code.help") })}
        {...(above !== undefined && { "aria-describedby": above })}
        value={passphrase}
        onChange={setPassphrase}
        autoComplete="current-password"
        inputRef={input}
      />
      <ComplaintLine complaint={complaint} waitSeconds={waitSeconds} />
      <ActionButton
        label={say(sending.isPending ? "signIn.checking" : button)}
        type="submit"
        data-main
        data-pending={sending.isPending || undefined}
        isDisabled={waitSeconds > 0}
      />
      {children}
    </FocusedForm>
  );
}

/** A whole window in the place of its content, in either language, and marked where it is a rehearsal. */
function Cover({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { say, locale } = useWords();
  const changeLocale = useChangeLocale();
  const isRehearsal = useIsRehearsal();
  const id = useId();
  const other = locale === "hi" ? "en" : "hi";
  return (
    <main className={styles.cover} aria-labelledby={id}>
      <div className={styles.card}>
        {isRehearsal && <RehearsalPlate sentence={say("wall.rehearsalSentence")} />}
        <p className={styles.program}>{say("app.fullName")}</p>
        <h1 id={id}>{title}</h1>
        {children}
        <p className={styles.language}>
          <Button className={controlStyles.text} onPress={() => changeLocale(other)}>
            <span lang={other}>{MESSAGES[other]["language.own"]}</span>
          </Button>
        </p>
      </div>
    </main>
  );
}
