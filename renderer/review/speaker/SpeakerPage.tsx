import { useState } from "react";
import { OpenReview } from "./OpenReview.tsx";
import { ReviewList } from "./ReviewList.tsx";

/** All reviews, or the one that was chosen. */
export function SpeakerPage() {
  const [id, setId] = useState<string | null>(null);
  return id === null ? <ReviewList onOpen={setId} /> : <OpenReview id={id} onLeave={() => setId(null)} />;
}
