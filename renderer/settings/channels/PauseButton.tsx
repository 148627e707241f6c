import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import type { ChannelSetUp } from "#contract/channels.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { type ChannelOutcome, done, outcomeOfError } from "./channelOutcome.ts";

interface PauseButtonProps {
  readonly setUp: ChannelSetUp;
  readonly onDone: (outcome: ChannelOutcome) => void;
}

/** Lets a channel rest, and go on from where it was. */
export function PauseButton({ setUp: { form, isPaused }, onDone }: PauseButtonProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const pause = useMutation(
    queries.channels.pause.mutationOptions({
      onSuccess: async (after) => {
        await queryClient.invalidateQueries({ queryKey: queries.channels.key() });
        onDone(done(form, after.isPaused ? "channels.isPaused" : "channels.isResumed"));
      },
      onError: (error: unknown) => onDone(outcomeOfError(error, form, [])),
    }),
  );
  return (
    <Button
      className={controlStyles.button}
      isPending={pause.isPending}
      onPress={() => pause.mutate({ kind: form.kind, isPaused: !isPaused })}
    >
      {say(isPaused ? "channels.resume" : "channels.pause")}
    </Button>
  );
}
