import type { IncomingMessage, ServerResponse } from "node:http";

/** One request on its way through the gate. */
export type Visit = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What the request's log lines and errors are known by. */
  readonly id: string;
  /** The address that it comes from, as far as that can be believed. */
  readonly client: string;
};

/** Why a request goes no further. */
export type Refusal = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Looks at a request before anything is done with it; gives why it goes no further, or null. */
export type Check = (visit: Visit) => Refusal | null | Promise<Refusal | null>;
