import type { Metadata } from "next";
import { SaveForm } from "@/components/saved/save-form";
import { SavedFrame } from "@/components/saved/saved-frame";
import { withChanges } from "@/search/query";
import { fromSearchParams, toLink } from "@/search/query-url";
import { readStrings } from "../locale";
import { type PageParams, toParams } from "../page-params";
import { readFault } from "../saved-faults";

export async function generateMetadata(): Promise<Metadata> {
  const { saved, product } = await readStrings();
  return { title: `${saved.saveTitle} · ${product}` };
}

/** Keeps the search of the address under a name. */
export default async function Page({ searchParams }: { searchParams: Promise<PageParams> }) {
  const params = toParams(await searchParams);
  const query = withChanges(fromSearchParams(params).query, {});
  return (
    <SavedFrame fault={readFault(params)} failure={null} here={toLink(query, "/save")}>
      <SaveForm link={toLink(query)} />
    </SavedFrame>
  );
}
