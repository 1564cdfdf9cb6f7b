import { EngineFault } from "@/engine/client/errors";
import { RunFailed } from "@/indexer/corpus/errors";
import { NotKept } from "@/saved/store/errors";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import { SettingsFault } from "@/system/errors";
import { BuildFailed } from "./build";
import { UsageFault } from "./parameters";
import { PortTaken } from "./serve";

const KNOWN = [
  SettingsFault,
  EngineFault,
  RunFailed,
  NotKept,
  SearchUnavailable,
  BuildFailed,
  PortTaken,
  UsageFault,
] as const;

/** What a command says when it fails: one sentence for what is expected to go wrong, all there is for what is not. */
export function toLastWord(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!KNOWN.some((kind) => error instanceof kind)) return error.stack ?? error.message;
  const cause = error instanceof RunFailed && error.cause instanceof Error ? ` (${error.cause.message})` : "";
  const advice = error instanceof SearchUnavailable ? ` ${error.advice}` : "";
  return `${error.message}${advice}${cause}`;
}
