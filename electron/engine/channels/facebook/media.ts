import type { PostMedia } from "#domain/post/incomingPost.ts";
import type { GraphAttached, GraphMessageFile, GraphPost, IgMedia } from "./payload.ts";
import { blankToNull, webAddressOrNull } from "../common/plainPost.ts";

/** Photos and thumbnails of what is attached to a post or a comment; of an album each of its pictures. */
export function mediaOfAttached(attached: readonly GraphAttached[]): readonly PostMedia[] {
  return attached.flatMap((each) => {
    const parts = each.subattachments ?? [];
    return (parts.length > 0 ? parts : [each]).flatMap((part) => mediaOfPart(part));
  });
}

/** Where nothing is said of attachments there may still be a picture. */
export function mediaOfPost({ attachments = [], full_picture }: GraphPost): readonly PostMedia[] {
  const attached = mediaOfAttached(attachments);
  const address = webAddressOrNull(full_picture);
  return attached.length > 0 || address === null ? attached : [{ ...EMPTY, kind: "photo", url: address }];
}

const EMPTY = { url: null, previewUrl: null, description: null, widthPx: null, heightPx: null } as const;

/** A link that was shared brings a picture of its own, which says nothing of the complaint. */
function mediaOfPart({ type = "", media, description, title }: Omit<GraphAttached, "subattachments">): readonly PostMedia[] {
  const image = webAddressOrNull(media?.image?.src);
  const size = { widthPx: media?.image?.width ?? null, heightPx: media?.image?.height ?? null };
  const isFilm = /video/u.test(type) || media?.source !== undefined;
  if (isFilm) {
    return [{ kind: "video", url: webAddressOrNull(media?.source), previewUrl: image, description: blankToNull(title), ...size }];
  }
  if (image === null || !/photo|sticker|image|album|gif|animated/u.test(type)) return [];
  const kind = /gif|animated/u.test(type) ? "animation" : "photo";
  return [{ kind, url: image, previewUrl: kind === "photo" ? null : image, description: blankToNull(description), ...size }];
}

export function mediaOfMessage(files: readonly GraphMessageFile[]): readonly PostMedia[] {
  return files.map(({ mime_type = "", name, file_url, image_data, video_data }) => {
    const data = video_data ?? image_data;
    const kind =
      video_data || mime_type.startsWith("video/") ? "video" : image_data || mime_type.startsWith("image/") ? "photo" : "document";
    return {
      kind,
      url: webAddressOrNull(data?.url ?? file_url),
      previewUrl: webAddressOrNull(data?.preview_url),
      description: blankToNull(name),
      widthPx: data?.width ?? null,
      heightPx: data?.height ?? null,
    };
  });
}

export function mediaOfInstagram({ children = [], ...media }: IgMedia): readonly PostMedia[] {
  return (children.length > 0 ? children : [media]).flatMap(({ media_type, media_url, thumbnail_url }) => {
    if (media_url === undefined && thumbnail_url === undefined) return [];
    const isFilm = media_type === "VIDEO" || media_type === "REELS";
    return [
      {
        ...EMPTY,
        kind: isFilm ? ("video" as const) : ("photo" as const),
        url: webAddressOrNull(media_url),
        previewUrl: webAddressOrNull(thumbnail_url),
        description: blankToNull(media.alt_text),
      },
    ];
  });
}
