import { useQuery } from "@tanstack/react-query";
import type { CaseHistory } from "#contract/grievances.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";

export interface PictureFetch {
  readonly state: "idle" | "fetching" | "failed";
  readonly again: () => void;
}

/** Has the pictures of a case fetched that are not here yet: once by itself, and again with each post that brings more; then on request. */
export function usePictures(id: GrievanceId, posts: CaseHistory["posts"]): PictureFetch {
  const { client } = useEngine();
  const connected = useConnectionState().status === "connected";
  const media = posts.flatMap((post) => post.media);
  const isMissing = media.some(({ file }) => file === null);
  // The engine tells by itself what has come, as a change of the record.
  const { data, isFetching, isError, refetch } = useQuery({
    queryKey: ["pictures", id, media.length],
    queryFn: ({ signal }) => client.files.fetchPictures({ id }, { signal }),
    enabled: connected && isMissing,
    retry: false,
  });
  const state = isFetching ? "fetching" : isError || (data?.failed ?? 0) > 0 ? "failed" : "idle";
  return { state, again: () => void refetch() };
}
