import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { ChannelSetUp } from "#contract/channels.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { AreYouSure } from "../parts/AreYouSure.tsx";
import { type ChannelOutcome, done, outcomeOfError, outcomeOfResting } from "./channelOutcome.ts";

interface ChannelActionsProps {
  readonly setUp: ChannelSetUp;
  readonly onDone: (outcome: ChannelOutcome, isGone: boolean) => void;
}

/** Pauses and resumes a channel that is set up, and removes it after one more question. */
export function ChannelActions({ setUp: { form, isPaused }, onDone }: ChannelActionsProps) {
  const { say, locale } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const onError = (error: unknown) => onDone(outcomeOfError(error, form, []), false);
  const readAgain = () => queryClient.invalidateQueries({ queryKey: queries.channels.key() });
  const pause = useMutation(
    queries.channels.pause.mutationOptions({
      onSuccess: async (after) => {
        await readAgain();
        onDone(outcomeOfResting(after), false);
      },
      onError,
    }),
  );
  const remove = useMutation(
    queries.channels.remove.mutationOptions({
      onSuccess: async () => {
        await readAgain();
        onDone(done(form, "channels.removed"), true);
      },
      onError,
      onSettled: () => setAsked(false),
    }),
  );
  const { kind } = form;
  if (asked) {
    return (
      <AreYouSure
        question={say("channels.removeSure", { name: form.name[locale] })}
        yes={say("settings.removeYes")}
        isPending={remove.isPending}
        onYes={() => remove.mutate({ kind })}
        onNo={() => setAsked(false)}
      />
    );
  }
  return (
    <>
      <Button className={controlStyles.button} isPending={pause.isPending} onPress={() => pause.mutate({ kind, isPaused: !isPaused })}>
        {say(isPaused ? "channels.resume" : "channels.pause")}
      </Button>
      <Button className={controlStyles.button} onPress={() => setAsked(true)}>
        {say("word.remove")}
      </Button>
    </>
  );
}
