import { readAccount } from "@/access/accounts/find-account";
import { toAudited } from "@/access/audit/write-audit";
import { OPERATOR } from "@/access/rules/reader";
import { fromScopeNames, SCOPES } from "@/access/rules/scopes";
import { toTokenEntry } from "@/access/tokens/token-entry";
import {
  addToken,
  type ListedToken,
  listTokens,
  MOST_DAYS,
  revokeToken,
  USUAL_DAYS,
} from "@/access/tokens/tokens";
import { openStore, type Store } from "@/saved/store/store";
import { readSettings } from "@/system/settings";
import { readParameters, UsageFault } from "./shared/parameters";
import { runCommand } from "./shared/run-command";

/** `npm run token`: API tokens made, listed and revoked by who sits at the machine. */

const USAGE = `Usage: npm run -s token -- add NAME --owner ACCOUNT --scopes ${SCOPES.join(",")} [--days ${USUAL_DAYS}]
       npm run token -- list [--owner ACCOUNT]
       npm run token -- revoke ID`;

const OPTIONS = { owner: { type: "string" }, scopes: { type: "string" }, days: { type: "string" } } as const;

type Values = { readonly owner?: string; readonly scopes?: string; readonly days?: string };

const DOER = { reader: OPERATOR, request: null };

await runCommand(main);

async function main(): Promise<void> {
  const { positionals, values } = readParameters({ options: OPTIONS, allowPositionals: true }, USAGE);
  const [verb, subject, ...more] = positionals;
  const store = await openStore(readSettings());
  if (more.length > 0) throw new UsageFault(USAGE);
  if (verb === "add" && subject !== undefined) return add(store, subject, values);
  if (verb === "list" && subject === undefined) return list(store, values);
  if (verb === "revoke" && subject !== undefined) return revoke(store, subject);
  throw new UsageFault(USAGE);
}

async function add(
  store: Store,
  name: string,
  { owner, scopes: written, days: text }: Values,
): Promise<void> {
  const scopes = fromScopeNames((written ?? "").split(",").map((scope) => scope.trim()));
  const days = Number(text ?? USUAL_DAYS);
  if (owner === undefined || scopes === null) throw new UsageFault(USAGE);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new UsageFault(`--days is “${text}”. Give a whole number from 1 to ${MOST_DAYS}.`);
  const token = { name, owner: (await readAccount(store, owner)).id, scopes, days };
  const audited = toAudited(store, DOER, toTokenEntry("token.add"), () => new Date());
  const { text: secret, ...made } = await addToken(token, audited, new Date());
  console.log(secret);
  console.error(
    `${toLine(made)}\nIt is shown this once. Send it as Authorization: Bearer ${secret.slice(0, 4)}…`,
  );
}

async function list(store: Store, { owner }: Values): Promise<void> {
  for (const token of await listTokens(
    store,
    owner === undefined ? null : (await readAccount(store, owner)).id,
  ))
    console.log(toLine(token));
}

async function revoke(store: Store, id: string): Promise<void> {
  const audited = toAudited(store, DOER, toTokenEntry("token.revoke"), () => new Date());
  console.log(toLine(await revokeToken({ id, owner: null }, audited, new Date())));
}

function toLine({ id, name, owner, scopes, expiresAt, usedAt, revokedAt }: ListedToken): string {
  const state = revokedAt === null ? `until ${expiresAt}` : `revoked ${revokedAt}`;
  return `${id}  ${name}  of ${owner}  ${scopes.join(",")}  ${state}  ${usedAt === null ? "never used" : `used ${usedAt}`}`;
}
