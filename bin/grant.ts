import { readAccount } from "@/access/accounts/find-account";
import { listAccounts } from "@/access/accounts/list-accounts";
import { toAudited } from "@/access/audit/write-audit";
import { addGrant, removeGrant } from "@/access/grants/change-grants";
import { addGroup, addMember, listGroups, removeGroup, removeMember } from "@/access/grants/groups";
import type { Deed } from "@/access/rules/deeds";
import { ALL, EVERYONE } from "@/access/rules/group-name";
import { OPERATOR } from "@/access/rules/reader";
import { withManifest } from "@/indexer/manifest/open-manifest";
import { openStore, type Store } from "@/saved/store/store";
import { readSettings } from "@/system/settings";
import { toGroupLines } from "./shared/group-lines";
import { readParameters, UsageFault } from "./shared/parameters";
import { runCommand } from "./shared/run-command";

/** `npm run grant`: which groups may see which collections, and who is in them. */

const USAGE = `Usage: npm run grant -- list
       npm run grant -- add COLLECTION GROUP       ('${ALL}' for all collections; the group ${EVERYONE} is every reader)
       npm run grant -- remove COLLECTION GROUP
       npm run grant -- groups add|remove NAME
       npm run grant -- member add|remove GROUP ACCOUNT`;

/** What a verb is done with: the store in which it is written down too, and what follows the verb. */
type Parts = { readonly store: Store; readonly first: string; readonly second: string };

type Verb = {
  readonly deed: Deed;
  /** Whether there is a second name. */
  readonly pair: boolean;
  readonly run: (parts: Parts) => Promise<string>;
};

const VERBS: Readonly<Record<string, Verb>> = {
  add: {
    deed: "grant.change",
    pair: true,
    run: async ({ store, first: collection, second: group }) => {
      const { isOpenToAll } = await addGrant(store, { collection, group }, new Date());
      const said = `${toMembers(group)} may see ${toText(collection)}.`;
      return [said, await toUnknown(collection), isOpenToAll ? STILL_OPEN : ""].filter(Boolean).join("\n");
    },
  },
  remove: {
    deed: "grant.change",
    pair: true,
    run: async ({ store, first: collection, second: group }) => {
      const { isOpenToAll } = await removeGrant(store, { collection, group });
      const said = `${toMembers(group)} may not see ${toText(collection)} by this grant any more.`;
      return [said, isOpenToAll ? STILL_OPEN : ""].filter(Boolean).join("\n");
    },
  },
  "groups add": {
    deed: "group.change",
    pair: false,
    run: async ({ store, first: name }) => {
      await addGroup(store, name, new Date());
      return `The group ${name} is there. Nobody is in it, and nothing is granted to it.`;
    },
  },
  "groups remove": {
    deed: "group.change",
    pair: false,
    run: async ({ store, first: name }) => {
      await removeGroup(store, name);
      return `The group ${name} is removed, with what was granted to it.`;
    },
  },
  "member add": {
    deed: "group.change",
    pair: true,
    run: async ({ store, first: group, second: account }) => {
      await addMember(store, group, (await readAccount(store, account)).id);
      return `${account} is in ${group}.`;
    },
  },
  "member remove": {
    deed: "group.change",
    pair: true,
    run: async ({ store, first: group, second: account }) => {
      await removeMember(store, group, (await readAccount(store, account)).id);
      return `${account} is not in ${group} any more.`;
    },
  },
};

const STILL_OPEN = `Every reader still sees all collections: npm run grant -- remove '${ALL}' ${EVERYONE} ends that.`;

await runCommand(main);

async function main(): Promise<void> {
  const { positionals } = readParameters({ options: {}, allowPositionals: true }, USAGE);
  const isTwo = ["groups", "member"].includes(positionals[0] ?? "");
  const verb = positionals.slice(0, isTwo ? 2 : 1).join(" ");
  const [first = "", second = "", ...more] = positionals.slice(isTwo ? 2 : 1);
  const known = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  const isList = verb === "list" && first === "";
  const isWhole = known !== undefined && first !== "" && (second !== "") === known.pair;
  if (more.length > 0 || (!isList && !isWhole)) throw new UsageFault(USAGE);
  const store = await openStore(readSettings());
  if (known === undefined) return list(store);
  const entry = { deed: known.deed, subject: first, details: { verb, ...(known.pair ? { second } : {}) } };
  const doer = { reader: OPERATOR, request: null };
  const audited = toAudited(
    store,
    doer,
    () => entry,
    () => new Date(),
  );
  console.log(await known.run({ store: audited, first, second }));
}

async function list(store: Store): Promise<void> {
  const accounts = new Map((await listAccounts(store, new Date())).map(({ id, name }) => [id, name]));
  for (const line of toGroupLines(await listGroups(store), accounts)) console.log(line);
}

function toMembers(group: string): string {
  return group === EVERYONE ? "Every reader" : `Who is in ${group}`;
}

function toText(collection: string): string {
  return collection === ALL ? "all collections" : `the collection ${collection}`;
}

/** Says of a collection that was in no indexing run that it may be misspelt; it may be to come, too. */
async function toUnknown(collection: string): Promise<string> {
  if (collection === ALL) return "";
  const isKnown = await withManifest(readSettings().data, ({ documents }) => {
    for (const row of documents.values()) if (row.gone === null && row.collection === collection) return true;
    return false;
  });
  if (isKnown) return "";
  return `No document is in a collection of that name. Names count as they are written, small and capital letters apart.`;
}
