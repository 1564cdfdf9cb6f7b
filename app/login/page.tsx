import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readReader } from "@/access/current-reader";
import { LoginPage } from "@/components/account/login-page";
import { toBackPath } from "../_server/http/back-path";
import { type PageParams, toParams } from "../_server/http/page-params";
import { toPageMetadata } from "../_server/pages/page-answer";
import { readAccountWords, readStrings } from "../_server/services/locale";

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
      fault={params.get("fault")}
      words={await readAccountWords()}
    />
  );
}
