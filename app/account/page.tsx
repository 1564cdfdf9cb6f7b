import type { Metadata } from "next";
import { cookies } from "next/headers";
import { readReader } from "@/access/current-reader";
import { AccountPage } from "@/components/account/account-page";
import { MessagePage } from "@/components/account/message-page";
import { TokensSection } from "@/components/account/tokens-section";
import { readNewToken } from "../_server/http/new-token-cookie";
import { type PageParams, toParams } from "../_server/http/page-params";
import { readAccount } from "../_server/pages/account";
import { toPageMetadata } from "../_server/pages/page-answer";
import { readTokens } from "../_server/pages/tokens";
import { readAccountWords, readStrings } from "../_server/services/locale";

export async function generateMetadata(): Promise<Metadata> {
  return toPageMetadata((await readAccountWords()).account, "", await readStrings());
}

/** The account of who is logged in. */
export default async function Page({ searchParams }: { searchParams: Promise<PageParams> }) {
  const params = toParams(await searchParams);
  const words = await readAccountWords();
  const reader = readReader();
  const [account, tokens] = await Promise.all([
    readAccount(reader),
    readTokens(reader, readNewToken(await cookies()), new Date()),
  ]);
  if (account === null) return <MessagePage words={words} text={words.noAccount} />;
  return (
    <AccountPage
      account={account}
      fault={params.get("fault")}
      done={params.get("done")}
      words={words}
      strings={await readStrings()}
    >
      {tokens === null ? null : (
        <TokensSection tokens={tokens} words={words.tokens} strings={await readStrings()} />
      )}
    </AccountPage>
  );
}
