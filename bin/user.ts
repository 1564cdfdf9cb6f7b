import {
  changeRole,
  disableAccount,
  endSessions,
  removeAccount,
  removeSecondFactor,
  setPassword,
  unlockAccount,
} from "@/access/accounts/accounts";
import { addAccount } from "@/access/accounts/add-account";
import { listAccounts } from "@/access/accounts/list-accounts";
import { makePassword } from "@/access/accounts/password";
import { toAudited } from "@/access/audit/write-audit";
import type { Deed } from "@/access/rules/deeds";
import { OPERATOR, ROLES, type Role } from "@/access/rules/reader";
import { openStore, type Store } from "@/saved/store/store";
import { readSettings } from "@/system/settings";
import { toAccountLines } from "./shared/account-lines";
import { readParameters, UsageFault } from "./shared/parameters";
import { readPassword } from "./shared/read-password";
import { runCommand } from "./shared/run-command";

/** `npm run user`: the accounts of people who log in, for PARALLAX_AUTH=local. */

const USAGE = `Usage: npm run user -- list
       npm run user -- add NAME --role ${ROLES.join("|")} [--groups a,b] [--password-stdin]
       npm run user -- role NAME ${ROLES.join("|")}
       npm run user -- password NAME [--password-stdin]
       npm run user -- disable|enable|unlock|sign-out|reset-factor|remove NAME
Without --password-stdin a password is made and printed, to be replaced at the first login; with it one is read from the standard input.`;

const OPTIONS = {
  role: { type: "string" },
  groups: { type: "string" },
  "password-stdin": { type: "boolean" },
} as const;

/** What a verb is done with: the store in which it is written down too. */
type Parts = {
  readonly store: Store;
  readonly name: string;
  readonly more: readonly string[];
  readonly values: { readonly role?: string; readonly groups?: string; readonly "password-stdin"?: boolean };
  readonly now: Date;
};

const VERBS: Readonly<Record<string, (parts: Parts) => Promise<string>>> = {
  add,
  password,
  role: async ({ store, name, more: [role] }) => {
    await changeRole(store, name, toRole(role));
    return `${name} is ${role} from now on, and is asked to log in anew.`;
  },
  disable: async ({ store, name, now }) => {
    await disableAccount(store, name, now);
    return `${name} may not log in any more.`;
  },
  enable: async ({ store, name }) => {
    await disableAccount(store, name, null);
    return `${name} may log in again.`;
  },
  unlock: async ({ store, name }) => {
    await unlockAccount(store, name);
    return `Failed tries to log in as ${name} are forgotten.`;
  },
  "sign-out": async ({ store, name }) => {
    await endSessions(store, name);
    return `${name} is logged out everywhere.`;
  },
  "reset-factor": async ({ store, name }) => {
    await removeSecondFactor(store, name);
    return `${name} logs in with the password alone, until a second factor is set up again.`;
  },
  remove: async ({ store, name }) => {
    await removeAccount(store, name);
    return `The account ${name} is removed with its tokens; what it saved stays.`;
  },
};

await runCommand(main);

async function main(): Promise<void> {
  const { positionals, values } = readParameters({ options: OPTIONS, allowPositionals: true }, USAGE);
  const [verb = "", name = "", ...more] = positionals;
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  const isList = verb === "list" && positionals.length === 1;
  const isWhole = run !== undefined && name !== "" && more.length === (verb === "role" ? 1 : 0);
  if (!isList && !isWhole) throw new UsageFault(USAGE);
  const store = await openStore(readSettings());
  if (run === undefined) {
    for (const line of toAccountLines(await listAccounts(store, new Date()))) console.log(line);
    return;
  }
  const entry = { deed: toDeed(verb), subject: name, details: { verb, ...toDetails(values, more) } };
  const audited = toAudited(
    store,
    { reader: OPERATOR, request: null },
    () => entry,
    () => new Date(),
  );
  console.log(await run({ store: audited, name, more, values, now: new Date() }));
}

async function add({ store, name, values, now }: Parts): Promise<string> {
  const groups = (values.groups ?? "").split(",").flatMap((group) => group.trim() || []);
  const given = await toPassword(values);
  const made = await addAccount(store, { name, role: toRole(values.role), groups, ...given }, now);
  const newGroups = made
    .map((group) => `The group ${group} is new; nothing is granted to it yet.\n`)
    .join("");
  return `${newGroups}${name} may log in.${toPasswordLine(given)}`;
}

async function password({ store, name, values }: Parts): Promise<string> {
  const given = await toPassword(values);
  await setPassword(store, name, given);
  return `${name} is logged out everywhere and logs in with the new password.${toPasswordLine(given)}`;
}

async function toPassword(values: Parts["values"]): Promise<{ password: string; temporary: boolean }> {
  return values["password-stdin"] === true
    ? { password: await readPassword(), temporary: false }
    : { password: makePassword(), temporary: true };
}

function toPasswordLine(given: { readonly password: string; readonly temporary: boolean }): string {
  return given.temporary ? `\nPassword for the first login, shown here alone: ${given.password}` : "";
}

function toRole(text: string | undefined): Role {
  const role = ROLES.find((one) => one === text);
  if (role === undefined) throw new UsageFault(`A role is one of ${ROLES.join(", ")}.\n${USAGE}`);
  return role;
}

function toDeed(verb: string): Deed {
  return verb === "add" ? "account.add" : verb === "remove" ? "account.remove" : "account.change";
}

function toDetails({ role, groups }: Parts["values"], [first]: readonly string[]): Record<string, string> {
  const given = role ?? first;
  return { ...(given === undefined ? {} : { role: given }), ...(groups === undefined ? {} : { groups }) };
}
