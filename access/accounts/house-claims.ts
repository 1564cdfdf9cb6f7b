import { z } from "zod";
import type { OidcSettings } from "@/system/house-settings";
import { toGroupNames } from "../rules/house-role";

/** What a house's provider says of somebody, once its signature was checked. */
export type HouseClaims = {
  /** What the provider calls that person for good. */
  readonly subject: string;
  /** As it is shown. */
  readonly name: string;
  /** Null where no claim was set for them. */
  readonly groups: readonly string[] | null;
};

/** The parts of a token that are read whatever a house sets; the rest is there under its own name. */
const tokenSchema = z.looseObject({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
});

const LONGEST_NAME = 200;

/**
 * The claims of an ID token (OpenID Connect Core, 3.1.3.7): of that issuer, for us alone or with us as the one it was issued to.
 * Its signature, time and nonce were checked by who calls.
 */
export function fromIdToken(
  token: string,
  { issuer, client }: Pick<OidcSettings, "issuer" | "client">,
): Readonly<Record<string, unknown>> | null {
  const read = tokenSchema.safeParse(toPayload(token));
  if (!read.success) return null;
  const { iss, aud, azp } = read.data;
  const audience = [aud].flat();
  const isForUs = audience.includes(client) && (azp === undefined ? audience.length === 1 : azp === client);
  return iss === issuer && isForUs ? read.data : null;
}

/** Reads what a house set to be read: a groups claim that is missing says that somebody has none. */
export function toHouseClaims(
  claims: Readonly<Record<string, unknown>>,
  { nameClaim, groupsClaim }: Pick<OidcSettings, "nameClaim" | "groupsClaim">,
): HouseClaims {
  const subject = String(claims.sub);
  const names = [nameClaim, "preferred_username", "email"].map((claim) => toShown(claims[claim]));
  return {
    subject,
    name: names.find((name) => name !== "") ?? subject,
    groups: groupsClaim === null ? null : toGroups(claims[groupsClaim]),
  };
}

/** A single group may come as a text. */
function toGroups(value: unknown): readonly string[] {
  const read = z.union([z.string().transform((one) => [one]), z.array(z.string())]).safeParse(value);
  return read.success ? toGroupNames(read.data) : [];
}

function toShown(value: unknown): string {
  if (typeof value !== "string") return "";
  return value
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
    .slice(0, LONGEST_NAME);
}

function toPayload(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
  } catch {
    return null; // No token at all.
  }
}
