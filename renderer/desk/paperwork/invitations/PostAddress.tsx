import { useState } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../../../i18n/useWords.ts";
import { controlStyles } from "../../../ui/controls/controlStyles.ts";
import { copyWords } from "../../../ui/copyWords.ts";
import styles from "./OpenPosts.module.css";

/** Where an open post stands: windows open no address, so it is carried to a browser by the clipboard. */
export function PostAddress({ address }: { readonly address: string }) {
  const { say } = useWords();
  const [isCopied, setCopied] = useState(false);
  return (
    <span className={styles.where}>
      <bdi className={styles.address}>{address}</bdi>
      <Button className={controlStyles.text} onPress={() => setCopied(copyWords(address))}>
        {say("paper.invitations.open.copy")}
      </Button>
      <output>{isCopied && say("paper.invitations.open.copied")}</output>
    </span>
  );
}
