import { ExpectedError } from "@/system/errors";

/** Why it cannot be said who makes a request, with the HTTP status and the headers that say so. */
export type Doubt = {
  readonly status: 401 | 403;
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A request names somebody who is not believed, or is not let in. */
export class Unidentified extends ExpectedError {
  override readonly name = "Unidentified";
  readonly doubt: Doubt;

  constructor(doubt: Doubt) {
    super(doubt.code, doubt.message, doubt.advice);
    this.doubt = doubt;
  }
}
