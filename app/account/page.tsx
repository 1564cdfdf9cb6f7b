import type { Metadata } from "next";
import { readReader } from "@/access/current-reader";
import { AccountPage } from "@/components/account/account-page";
import { MessagePage } from "@/components/account/message-page";
import { type PageParams, toParams } from "../_server/http/page-params";
import { readAccount } from "../_server/pages/account";
import { toPageMetadata } from "../_server/pages/page-answer";
import { readAccountWords, readStrings } from "../_server/services/locale";

export async function generateMetadata(): Promise<Metadata> {
  return toPageMetadata((await readAccountWords()).account, "", await readStrings());
}

/** The account of who is logged in. */
export default async function Page({ searchParams }: { searchParams: Promise<PageParams> }) {
  const params = toParams(await searchParams);
  const words = await readAccountWords();
  const account = await readAccount(readReader());
  if (account === null) return <MessagePage words={words} text={words.noAccount} />;
  return (
    <AccountPage
      account={account}
      fault={params.get("fault")}
      done={params.get("done")}
      words={words}
      strings={await readStrings()}
    />
  );
}
