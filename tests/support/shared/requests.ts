import { RunFailed } from "@/indexer/corpus/errors";
import { toChildEnvironment } from "@/system/settings";
import type { SentError, Work } from "./work";

/**
 * Has the process that tests share do something.
 *
 * @throws RunFailed where that is what it failed with, else Error by the same name.
 */
export async function request<Kind extends keyof Work>(
  kind: Kind,
  body: Work[Kind]["request"],
): Promise<Work[Kind]["answer"]> {
  const { PARALLAX_SHARED = "" } = toChildEnvironment({});
  const answer = await fetch(`${PARALLAX_SHARED}/${kind}`, { method: "POST", body: JSON.stringify(body) });
  const value: unknown = await answer.json();
  if (!answer.ok) throw toError(value as SentError);
  return value as Work[Kind]["answer"];
}

function toError({ name, message }: SentError): Error {
  return name === "RunFailed" ? new RunFailed(message) : Object.assign(new Error(message), { name });
}
