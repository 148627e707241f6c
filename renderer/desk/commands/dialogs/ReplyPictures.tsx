import { ORPCError } from "@orpc/client";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { LARGEST_REPLY_PICTURE_BYTES, REPLY_PICTURE_TYPES, type ReplyPicture } from "#domain/file/replyPicture.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../../ui/controls/controlStyles.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { failureOf, failureSentence } from "../../../ui/failure.ts";
import { ReplyPictureList } from "../../facts/ReplyPictureList.tsx";
import { base64Of } from "../forms/base64.ts";
import { Hint } from "../forms/CommandForm.tsx";
import type { ReplyDraft } from "./useReplyDraft.ts";

/** Photographs that go with a reply: each is kept beside the record as soon as it is chosen, and shown as it will be sent. */
export function ReplyPictures({ draft }: { readonly draft: ReplyDraft }) {
  const { say } = useWords();
  const { client } = useEngine();
  const [fault, setFault] = useState<string | null>(null);
  const { pictures, mostPictures: most, isKeepingPictures, setPictures, setKeepingPictures } = draft;

  const keep = async (files: readonly File[]) => {
    setFault(null);
    setKeepingPictures(true);
    let kept = pictures;
    for (const file of files) {
      if (kept.length >= most) {
        setFault(say("desk.act.pictures.fault.many", { most }));
        break;
      }
      const one = await keepOne(file);
      if (typeof one === "string") setFault(one);
      else kept = [...kept.filter(({ hash }) => hash !== one.hash), one];
    }
    setPictures(kept);
    setKeepingPictures(false);
  };

  /** A sentence where it could not be kept. */
  async function keepOne(file: File): Promise<ReplyPicture | string> {
    const { name } = file;
    if (file.size > LARGEST_REPLY_PICTURE_BYTES) return say("desk.act.pictures.fault.too-large", { name });
    try {
      const content = base64Of(new Uint8Array(await file.arrayBuffer()));
      const { hash, mediaType, bytes } = await client.files.keep({ name, content, goesOut: true });
      const type = REPLY_PICTURE_TYPES.find((each) => each === mediaType);
      return type === undefined ? say("desk.act.pictures.fault.kind", { name }) : { hash, name, mediaType: type, bytes };
    } catch (error) {
      if (!(error instanceof ORPCError) || error.code !== "REFUSED") return say(failureSentence(failureOf(error)));
      return say(isDamaged(error.data) ? "desk.act.pictures.fault.damaged" : "desk.act.pictures.fault.kind", { name });
    }
  }

  const isFull = pictures.length >= most;
  return (
    <div className={controlStyles.field}>
      <span className={controlStyles.label}>{say("desk.act.pictures.label")}</span>
      <ReplyPictureList
        pictures={pictures}
        renderBelow={({ hash, name }) => (
          <TextButton
            label={say("word.remove")}
            aria-label={say("desk.act.proof.remove", { name })}
            onPress={() => setPictures(pictures.filter((each) => each.hash !== hash))}
          />
        )}
      />
      <div>
        <FileTrigger
          allowsMultiple={most > 1}
          acceptedFileTypes={REPLY_PICTURE_TYPES}
          onSelect={(files) => files !== null && void keep([...files])}
        >
          <ActionButton
            label={say(isKeepingPictures ? "desk.act.proof.keeping" : "desk.act.pictures.choose")}
            isDisabled={isKeepingPictures || isFull}
          />
        </FileTrigger>
      </div>
      <Hint>{say("desk.act.pictures.help", { most })}</Hint>
      {fault !== null && (
        <p className={controlStyles.fault} role="alert">
          <Mark shape="failing" />
          <span>{fault}</span>
        </p>
      )}
    </div>
  );
}

function isDamaged(data: unknown): boolean {
  return typeof data === "object" && data !== null && "reason" in data && data.reason === "damaged";
}
