import { Button } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { useInHand } from "./inHand.ts";

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
    <Button className={controlStyles.text} aria-label={say("review.spot.openCase", { ticket })} onPress={() => takeCase(id)}>
      {asTicket ? ticket : say("review.spot.open")}
    </Button>
  );
}
