import { EngineFault, SettingsFault } from "@/engine/errors";
import { RunFailed } from "@/indexer/errors";
import { NotKept } from "@/saved/errors";
import { SearchUnavailable } from "@/search/errors";
import { BuildFailed } from "./build";
import { PortTaken } from "./serve";
import { UsageFault } from "./usage";

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
