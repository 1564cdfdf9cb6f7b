import type { Syntax } from "../syntax/syntax";
import type { TokenSpan } from "../text/token-span";
import type { Genders } from "./genders";
import type { Names } from "./names";
import type { SeenSoFar } from "./seen";
import type { Somebody } from "./somebody";

/** What pronouns are resolved with. */
export type PronounContext = {
  readonly syntax: Syntax;
  readonly names: Names;
  readonly genders: Genders;
  readonly seen: SeenSoFar;
  /** The quotation that a token stands in. */
  readonly quoted: (token: number) => TokenSpan | null;
  /** The body that somebody speaks for. */
  readonly bodyOf: (who: Somebody) => Somebody | null;
  /** Whom an earlier phrase stands for. */
  readonly resolved: (head: number) => Somebody | null;
};
