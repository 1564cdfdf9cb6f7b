import { toWorker } from "../workers/worker-task";
import { type TagInput, toTags } from "./pipeline";
import type { TimedTags } from "./tagger";

export default toWorker((input: TagInput): TimedTags => {
  const started = performance.now();
  const tags = toTags(input);
  return { tags, seconds: (performance.now() - started) / 1_000 };
});
