import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readReader } from "@/access/current-reader";
import { LoginPage } from "@/components/account/login-page";
import { readSettings } from "@/system/settings";
import { toBackPath } from "../_server/http/back-path";
import { type PageParams, toParams } from "../_server/http/page-params";
import { toPageMetadata } from "../_server/pages/page-answer";
import { readAccountWords, readStrings } from "../_server/services/locale";

/** What the page offers for each kind of login; without one nobody is led here. */
const WAYS = { off: "password", local: "password", oidc: "house", proxy: "proxy" } as const;

export async function generateMetadata(): Promise<Metadata> {
  return toPageMetadata((await readAccountWords()).login, "", await readStrings());
}

/** Where one logs in. Who has done so, or need not, is led on. */
export default async function Page({ searchParams }: { searchParams: Promise<PageParams> }) {
  const params = toParams(await searchParams);
  const back = toBackPath(params.get("back") ?? "/");
  if (readReader().by !== "nobody") redirect(back);
  return (
    <LoginPage
      step={params.get("step") === "code" ? "code" : "password"}
      back={back}
      way={WAYS[readSettings().access.login]}
      isOut={params.has("out")}
      fault={params.get("fault")}
      words={await readAccountWords()}
    />
  );
}
