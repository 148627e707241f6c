import { useMutation } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { worstAnswer } from "#contract/diskEncryption.ts";
import { useAnswer } from "../client/useAnswer.ts";
import { useEngine } from "../client/EngineProvider.tsx";
import { useIsRehearsal } from "../client/useIsRehearsal.ts";
import { useNow } from "../client/useNow.ts";
import { useWords } from "../i18n/useWords.ts";
import { useTold } from "../ui/announce/useTold.ts";
import { Mark } from "../ui/Mark.tsx";
import { useMay, usePerson } from "../ui/people/sitting.ts";
import styles from "./StandingBar.module.css";

/** For administrators of a room with people in it: the disk with the record is not encrypted. It can be put away, and comes back. */
export function DiskNotice() {
  const may = useMay();
  const person = usePerson();
  const isRehearsal = useIsRehearsal();
  return may("settings") && person !== null && !isRehearsal ? <Notice /> : null;
}

function Notice() {
  const { say } = useWords();
  const now = useNow(60_000);
  const { queries, queryClient } = useEngine();
  const { data: state } = useAnswer((ask) => ask.diskEncryption.get);
  const dismiss = useMutation(
    queries.diskEncryption.dismiss.mutationOptions({
      onSuccess: (kept) => queryClient.setQueryData(queries.diskEncryption.get.queryKey(), kept),
    }),
  );
  const isPlain = state?.looked && worstAnswer(state.looked.volumes) === "not-encrypted" && now >= (state.dismissedUntil ?? 0);
  const sentence = isPlain === true ? say("disk.notice") : null;
  useTold(sentence);
  if (sentence === null) return null;
  return (
    <div className={styles.line} data-notice="disk">
      <Mark shape="failing" />
      <p>{sentence}</p>
      <Button className={styles.confirm ?? ""} isPending={dismiss.isPending} onPress={() => dismiss.mutate(undefined)}>
        {say("disk.notice.dismiss")}
      </Button>
    </div>
  );
}
