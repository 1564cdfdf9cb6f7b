import type { Get } from "./setting-flag";

/** What the environment says of a house's own identity provider, and of the groups that it or a proxy names. */

/** Where the client's secret stands in what is sent to the provider. */
type SecretPlace = (typeof SECRET_PLACES)[number];

const SECRET_PLACES = ["basic", "post"] as const;

/** A house's identity provider, by OpenID Connect. */
export type OidcSettings = {
  /** Just as the provider writes it in its tokens. */
  readonly issuer: string;
  readonly client: string;
  readonly secret: string;
  /** How the secret is shown to the provider: in a header (`client_secret_basic`) or in the body (`client_secret_post`). */
  readonly secretIn: SecretPlace;
  /** The claim that lists the groups of a person; null where groups are ours alone. */
  readonly groupsClaim: string | null;
  /** The claim that has the name a person is shown by. */
  readonly nameClaim: string;
  /** What is requested besides `openid`, `profile` and `email`: some providers give groups for a scope of its own. */
  readonly scopes: readonly string[];
};

/** The house's groups that have a role; null where none is named for it. */
export type HouseSettings = {
  readonly admin: string | null;
  readonly editor: string | null;
  /** Where one is named, whoever is in none of the three is not let in. */
  readonly reader: string | null;
};

const GROUPS = ["PARALLAX_ADMIN_GROUP", "PARALLAX_EDITOR_GROUP", "PARALLAX_READER_GROUP"] as const;

/** Where the groups of a house come from, for each way in that has any. */
const SOURCES: Readonly<Record<string, string>> = {
  oidc: "PARALLAX_OIDC_GROUPS_CLAIM",
  proxy: "PARALLAX_PROXY_GROUPS_HEADER",
};

/** Reads which groups have which role under a kind of login; what is wrong is added to `faults`. */
export function toHouseSettings(get: Get, login: string, faults: string[]): HouseSettings {
  const [admin = null, editor = null, reader = null] = GROUPS.map(get);
  const named = GROUPS.filter((name) => get(name) !== null);
  const source = SOURCES[login];
  if (named.length > 0 && (source === undefined || get(source) === null))
    faults.push(
      source === undefined
        ? `${named.join(", ")}: groups of a house have roles with PARALLAX_AUTH=oidc or proxy alone. Leave them out, and use “npm run user”.`
        : `${named.join(", ")} needs to know the groups of whoever logs in. Set ${source}.`,
    );
  return { admin, editor, reader };
}

const NEEDED = ["PARALLAX_OIDC_ISSUER", "PARALLAX_OIDC_CLIENT", "PARALLAX_OIDC_SECRET"] as const;

/** Reads the provider; what is wrong is added to `faults`. */
export function toOidcSettings(get: Get, faults: string[]): OidcSettings {
  const [issuer = "", client = "", secret = ""] = NEEDED.map((name) => get(name) ?? "");
  const missing = NEEDED.filter((name) => get(name) === null);
  if (missing.length > 0)
    faults.push(
      `PARALLAX_AUTH=oidc needs all of ${NEEDED.join(", ")}; ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing.`,
    );
  if (issuer !== "" && !isIssuer(issuer))
    faults.push(
      `PARALLAX_OIDC_ISSUER is “${issuer}”. Write it as the provider does, as in https://login.example.org/realms/news; http is taken on this machine alone.`,
    );
  return {
    issuer,
    client,
    secret,
    secretIn: toSecretPlace(get("PARALLAX_OIDC_SECRET_IN") ?? "basic", faults),
    groupsClaim: get("PARALLAX_OIDC_GROUPS_CLAIM"),
    nameClaim: get("PARALLAX_OIDC_NAME_CLAIM") ?? "name",
    scopes: (get("PARALLAX_OIDC_SCOPES") ?? "").split(/[\s,]+/).filter((one) => one !== ""),
  };
}

function toSecretPlace(written: string, faults: string[]): SecretPlace {
  const place = SECRET_PLACES.find((one) => one === written);
  if (place === undefined)
    faults.push(
      `PARALLAX_OIDC_SECRET_IN is “${written}”. Set it to basic or post, or leave it out for basic.`,
    );
  return place ?? "basic";
}

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** An address without query, over TLS; on this machine, for trying, without. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  const isSafe = protocol === "https:" || (protocol === "http:" && LOOPBACK.includes(hostname));
  return isSafe && search === "" && hash === "" && username === "";
}
