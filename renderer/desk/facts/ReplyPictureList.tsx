import type { ReactNode } from "react";
import { storedNameOf } from "#domain/file/storedName.ts";
import type { ReplyPicture } from "#domain/file/replyPicture.ts";
import styles from "./ReplyPictureList.module.css";

interface ReplyPictureListProps {
  readonly pictures: readonly ReplyPicture[];
  /** What can be done with one. */
  readonly renderBelow?: (picture: ReplyPicture) => ReactNode;
}

/** What goes with a reply, as its citizen will see it. */
export function ReplyPictureList({ pictures, renderBelow }: ReplyPictureListProps) {
  if (pictures.length === 0) return null;
  return (
    <div className={styles.pictures}>
      {pictures.map((picture) => (
        <figure key={picture.hash} className={styles.picture}>
          <img src={`/files/${storedNameOf(picture)}`} alt={picture.name} loading="lazy" />
          <figcaption className={styles.name} title={picture.name}>
            {picture.name}
          </figcaption>
          {renderBelow?.(picture)}
        </figure>
      ))}
    </div>
  );
}
