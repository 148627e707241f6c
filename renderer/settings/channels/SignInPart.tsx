import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { ChannelSetUp } from "#contract/channels.ts";
import type { SignInOutcome, SignInState, SignInWay } from "#contract/signIn.ts";
import { EngineLostError } from "../../client/connection.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { type Words, useWords } from "../../i18n/useWords.ts";
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
  const { kind } = form;
  const { say, locale } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const connection = useConnectionState();
  const generation = connection.status === "connected" ? connection.generation : null;
  /** Begun at an engine that ended, as it does after the first channel was saved: the next one does it, once. */
  const [again, setAgain] = useState<{ readonly way: SignInWay; readonly after: number | null } | null>(null);
  const [begunAt, setBegunAt] = useState<number | null>(null);
  const settled = {
    onError: (error: unknown) => setOutcome(outcomeOfError(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queries.channels.key() }),
  };
  const ended = (told: Outcome) => {
    setAgain(null);
    setOutcome(told);
  };
  const signIn = useMutation(
    queries.channels.signIn.mutationOptions({
      onSuccess: (answer, { way = "browser" }) => {
        if (!answer.ok && answer.code === "engine-ends" && again === null) setAgain({ way, after: begunAt });
        else ended(outcomeOf(answer, form.name[locale]));
      },
      onError: (error, { way = "browser" }) => {
        if (error instanceof EngineLostError && again === null) setAgain({ way, after: begunAt });
        else ended(outcomeOfError(error));
      },
      onSettled: settled.onSettled,
    }),
  );
  const { mutate } = signIn;
  const begin = (way: SignInWay) => {
    setOutcome(null);
    setAgain(null);
    setBegunAt(generation);
    mutate({ kind, way });
  };
  const taken = useRef<object | null>(null);
  useEffect(() => {
    if (again === null || taken.current === again || generation === null || generation === again.after || !state.isReady) return;
    taken.current = again;
    mutate({ kind, way: again.way });
  }, [again, generation, state.isReady, kind, mutate]);
  const giveUp = useMutation(queries.channels.giveUpSignIn.mutationOptions(settled));
  const signOut = useMutation(
    queries.channels.signOut.mutationOptions({
      ...settled,
      onSuccess: () => setOutcome({ good: true, message: "signIn.signedOut", values: { channel: form.name[locale] } }),
    }),
  );
  const name = form.name[locale];
  const isWaiting = state.waits !== null || signIn.isPending || again !== null;
  const isOver = state.signedIn !== null && state.signedIn.ended !== null;
  return (
    <section className={styles.signIn} data-sign-in="" aria-label={say("signIn.toChannel", { channel: name })}>
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
          <span>{waitingSentence(state, again !== null, name, say)}</span>
          {state.waits !== null && <code lang="en">{state.waits.address}</code>}
        </output>
      )}
      <div className={styles.actions}>
        <Button
          className={controlStyles.button}
          data-main={isOver || undefined}
          isDisabled={!state.isReady || isWaiting}
          onPress={() => begin("browser")}
        >
          {say(state.signedIn === null ? "signIn.signIn" : "signIn.again", { channel: name })}
        </Button>
        {state.hasCode && !isWaiting && (
          <Button className={controlStyles.button} onPress={() => begin("code")}>
            {say("signIn.byCode")}
          </Button>
        )}
        {isWaiting && (
          <Button
            className={controlStyles.button}
            isPending={giveUp.isPending}
            onPress={() => {
              setAgain(null);
              giveUp.mutate(undefined);
            }}
          >
            {say("signIn.giveUp")}
          </Button>
        )}
        {state.signedIn !== null && !isWaiting && (
          <AskFirst
            label={say("signIn.signOut")}
            question={say("signIn.signOutSure", { channel: name })}
            yes={say("signIn.signOutYes")}
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

function waitingSentence({ waits }: SignInState, isStarting: boolean, channel: string, say: Words["say"]): string {
  if (waits === null && isStarting) return say("signIn.engineStarts");
  return waits?.code == null ? say("signIn.waits", { channel }) : say("signIn.waitsForCode", { channel, code: waits.code });
}

/** Who is signed in, and since when; what to do where it is over. */
function Standing({ state: { signedIn }, name }: { readonly state: SignInState; readonly name: string }) {
  const { say, date, clock, locale } = useWords();
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
      {signedIn.ended.advice !== null && ` ${signedIn.ended.advice[locale]}`}
    </p>
  );
}

function outcomeOf(outcome: SignInOutcome, channel: string): Outcome {
  if (outcome.ok) return { good: true, message: "signIn.done", values: { account: outcome.account ?? channel } };
  return { good: false, message: `signIn.failed.${outcome.code}`, values: { channel, account: outcome.detail } };
}
