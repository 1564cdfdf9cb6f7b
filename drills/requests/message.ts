/** Bytes as they go over the line, without the header that ends the connection. */
export type Message = {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly string[];
  readonly body?: string;
  /** Whether it is HTTP: what is none may be left without an answer. */
  readonly isBroken?: boolean;
};
