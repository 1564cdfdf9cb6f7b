import { Failed } from "./failures";

/** A GET of our API. @throws Failed with what the answer says went wrong. */
export async function readJson<Answer>(address: string, signal: AbortSignal): Promise<Answer> {
  return request<Answer>(address, { signal, headers: { Accept: "application/json" } });
}

/** The one place that takes the shape of an answer of our API as given. */
export async function request<Answer>(address: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(address, init);
  if (response.ok) return (await response.json()) as Answer;
  const { error = {} } = (await response.json().catch(() => ({}))) as {
    error?: { code?: string; reason?: string; message?: string; advice?: string };
  };
  const { code = "", reason, message = response.statusText, advice = "" } = error;
  throw new Failed({ code, ...(reason === undefined ? {} : { reason }), message, advice });
}
