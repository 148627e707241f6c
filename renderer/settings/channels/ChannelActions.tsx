import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { ChannelSetUp } from "#contract/channels.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { AreYouSure } from "../parts/AreYouSure.tsx";
import { type ChannelOutcome, done, outcomeOfError } from "./channelOutcome.ts";
import { PauseButton } from "./PauseButton.tsx";

interface ChannelActionsProps {
  readonly setUp: ChannelSetUp;
  readonly onDone: (outcome: ChannelOutcome, isGone: boolean) => void;
}

/** What can be done with a channel that is set up: let it rest, and take it away after one more question. */
export function ChannelActions({ setUp, onDone }: ChannelActionsProps) {
  const { form } = setUp;
  const { say, locale } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const onError = (error: unknown) => onDone(outcomeOfError(error, form, []), false);
  const readAgain = () => queryClient.invalidateQueries({ queryKey: queries.channels.key() });
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
        no={say("settings.removeNo")}
        isPending={remove.isPending}
        onYes={() => remove.mutate({ kind })}
        onNo={() => setAsked(false)}
      />
    );
  }
  return (
    <>
      <PauseButton setUp={setUp} onDone={(outcome) => onDone(outcome, false)} />
      <Button className={controlStyles.button} onPress={() => setAsked(true)}>
        {say("channels.remove")}
      </Button>
    </>
  );
}
