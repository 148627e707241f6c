import { useWords } from "../../i18n/useWords.ts";
import { useInHand } from "./inHand.ts";
import { TextButton } from "../../ui/controls/ActionButton.tsx";

interface TakeUpProps {
  readonly id: string;
  readonly ticket: string;
  /** Said by its ticket, in a list of tickets. */
  readonly asTicket?: boolean;
}

/** Opens a case beside what is written down, so that it can be marked, escalated, remarked on and promised about. */
export function TakeUp({ id, ticket, asTicket = false }: TakeUpProps) {
  const { say } = useWords();
  const { takeCase } = useInHand();
  return (
    <TextButton
      label={asTicket ? ticket : say("review.spot.open")}
      aria-label={say("review.spot.openCase", { ticket })}
      onPress={() => takeCase(id)}
    />
  );
}
