import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { ChannelSetUp } from "#contract/channels.ts";
import type { SignInOutcome, SignInState } from "#contract/signIn.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Mark } from "../../ui/Mark.tsx";
import { AskFirst } from "../parts/AreYouSure.tsx";
import { type Outcome, OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";
import styles from "./Channels.module.css";

interface SignInPartProps {
  readonly setUp: ChannelSetUp;
  readonly state: SignInState;
}

/** Who is signed in to a channel, and how a person signs in, in the browser of the system. */
export function SignInPart({ setUp: { form }, state }: SignInPartProps) {
  const { say, locale } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const settled = {
    onError: (error: unknown) => setOutcome(outcomeOfError(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queries.channels.key() }),
  };
  const signIn = useMutation(
    queries.channels.signIn.mutationOptions({ ...settled, onSuccess: (answer) => setOutcome(outcomeOf(answer, form.name[locale])) }),
  );
  const giveUp = useMutation(queries.channels.giveUpSignIn.mutationOptions(settled));
  const signOut = useMutation(
    queries.channels.signOut.mutationOptions({
      ...settled,
      onSuccess: () => setOutcome({ good: true, message: "signIn.signedOut", values: { channel: form.name[locale] } }),
    }),
  );
  const { kind } = form;
  const name = form.name[locale];
  const isWaiting = state.waits !== null || signIn.isPending;
  const isOver = state.signedIn !== null && state.signedIn.ended !== null;
  return (
    <section className={styles.signIn} aria-label={say("signIn.toChannel", { channel: name })}>
      <h3>{say("signIn.toChannel", { channel: name })}</h3>
      <Standing state={state} name={name} />
      <p className={styles.about}>{state.about[locale]}</p>
      {state.callbacks.length > 0 && (
        <ul className={styles.callbacks} aria-label={say("signIn.callbacks")}>
          {state.callbacks.map((address) => (
            <li key={address}>
              <code lang="en">{address}</code>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.about}>{say(state.keptIn === "keychain" ? "signIn.inKeychain" : "signIn.inFile")}</p>
      {isWaiting && (
        <output className={styles.waits}>
          <span>
            {say(state.waits?.code == null ? "signIn.waits" : "signIn.waitsForCode", { channel: name, code: state.waits?.code ?? "" })}
          </span>
          {state.waits !== null && <code lang="en">{state.waits.address}</code>}
        </output>
      )}
      <div className={styles.actions}>
        <Button
          className={controlStyles.button}
          data-main={isOver || undefined}
          isDisabled={!state.isReady || isWaiting}
          onPress={() => {
            setOutcome(null);
            signIn.mutate({ kind });
          }}
        >
          {say(state.signedIn === null ? "signIn.signIn" : "signIn.again", { channel: name })}
        </Button>
        {state.hasCode && !isWaiting && (
          <Button
            className={controlStyles.button}
            onPress={() => {
              setOutcome(null);
              signIn.mutate({ kind, way: "code" });
            }}
          >
            {say("signIn.byCode")}
          </Button>
        )}
        {isWaiting && (
          <Button className={controlStyles.button} isPending={giveUp.isPending} onPress={() => giveUp.mutate(undefined)}>
            {say("signIn.giveUp")}
          </Button>
        )}
        {state.signedIn !== null && !isWaiting && (
          <AskFirst
            label={say("signIn.signOut")}
            question={say("signIn.signOutSure", { channel: name })}
            yes={say("signIn.signOutYes")}
            no={say("word.keepIt")}
            isPending={signOut.isPending}
            onYes={(close) => signOut.mutate({ kind }, { onSettled: close })}
          />
        )}
      </div>
      {!state.isReady && <p className={styles.about}>{say("signIn.notReady")}</p>}
      {/* A sign-in that ended since is told above. */}
      <OutcomeLine outcome={isOver && outcome?.good ? null : outcome} />
    </section>
  );
}

/** Who is signed in, and since when; what to do where it is over. */
function Standing({ state: { signedIn }, name }: { readonly state: SignInState; readonly name: string }) {
  const { say, date, clock } = useWords();
  if (signedIn === null) return <p>{say("signIn.nobody")}</p>;
  const when = (at: number) => `${date(at)}, ${clock(at)}`;
  const account = signedIn.account ?? name;
  if (signedIn.ended === null) {
    return (
      <p>
        <Mark shape="live" /> {say("signIn.standing", { account, since: when(signedIn.at), renewed: when(signedIn.renewedAt) })}
      </p>
    );
  }
  return (
    <p className={styles.over} role="alert">
      <Mark shape="failing" />{" "}
      {say(signedIn.ended.why === "refused" ? "signIn.ended" : "signIn.endedLost", { account, channel: name, at: when(signedIn.ended.at) })}
    </p>
  );
}

function outcomeOf(outcome: SignInOutcome, channel: string): Outcome {
  if (outcome.ok) return { good: true, message: "signIn.done", values: { account: outcome.account ?? channel } };
  return { good: false, message: `signIn.failed.${outcome.code}`, values: { channel, account: outcome.detail } };
}
