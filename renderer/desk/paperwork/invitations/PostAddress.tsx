import { useState } from "react";
import { useWords } from "../../../i18n/useWords.ts";
import { copyWords } from "../../../ui/copyWords.ts";
import styles from "./OpenPosts.module.css";
import { TextButton } from "../../../ui/controls/ActionButton.tsx";

/** Where an open post stands: windows open no address, so it is carried to a browser by the clipboard. */
export function PostAddress({ address }: { readonly address: string }) {
  const { say } = useWords();
  const [isCopied, setCopied] = useState(false);
  return (
    <span className={styles.where}>
      <bdi className={styles.address}>{address}</bdi>
      <TextButton label={say("paper.invitations.open.copy")} onPress={() => setCopied(copyWords(address))} />
      <output>{isCopied && say("paper.invitations.open.copied")}</output>
    </span>
  );
}
