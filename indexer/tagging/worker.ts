import { giveSignOfLife, toWorker } from "../workers/worker-task";
import { type TagInput, toTags } from "./pipeline";
import type { TimedTags } from "./tagger";

export default toWorker((inputs: readonly TagInput[]): readonly TimedTags[] => inputs.map(tagTimed));

function tagTimed(input: TagInput): TimedTags {
  giveSignOfLife();
  const started = performance.now();
  const tags = toTags(input);
  return { tags, seconds: (performance.now() - started) / 1_000 };
}
