/**
 * Something that is expected to go wrong, in words for whoever meets it: `code` is stable and for programs, `message`
 * says what is wrong, `advice` what to do about it, empty where the message says that already.
 */
export abstract class ExpectedError<Code extends string = string> extends Error {
  readonly code: Code;
  readonly advice: string;

  constructor(code: Code, message: string, advice = "", options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.advice = advice;
  }
}

/**
 * Whether an error is an `ExpectedError`. By its shape, since Next loads a module once for pages and once for routes,
 * and each copy has a class of its own. Errors of the system have a code too, but no advice.
 */
export function isExpected(error: unknown): error is ExpectedError {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    "advice" in error &&
    typeof error.advice === "string"
  );
}

/** A fault of the environment: what is wrong and what to do, one sentence each. */
export class SettingsFault extends ExpectedError {
  override readonly name = "SettingsFault";

  constructor(message: string) {
    super("settings", message);
  }
}
